package trygg.platform.events;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

/** Carries a trace over Kafka: what an event causes belongs to the trace of what caused the event. */
@ApplicationScoped
class Traces {

    private static final TextMapGetter<Map<String, String>> FROM_MAP = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @org.jspecify.annotations.Nullable String get(@org.jspecify.annotations.Nullable Map<String, String> carrier,
                String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final Tracer tracer;

    Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("trygg");
    }

    void within(IncomingEvent event, Runnable effect) {
        var traceparent = event.traceparent();
        if (traceparent == null) {
            effect.run();
            return;
        }
        var parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of("traceparent", traceparent),
                FROM_MAP);
        if (!Span.fromContext(parent).getSpanContext().isSampled()) {
            try (var _ = parent.makeCurrent()) {
                effect.run();
            }
            return;
        }
        var span = tracer.spanBuilder("apply " + event.type()).setParent(parent).setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka").setAttribute("messaging.message.id", event.id().toString())
                .startSpan();
        try (var _ = parent.with(span).makeCurrent()) {
            effect.run();
        } catch (RuntimeException trouble) {
            span.setStatus(StatusCode.ERROR, trouble.getClass().getSimpleName());
            throw trouble;
        } finally {
            span.end();
        }
    }
}
