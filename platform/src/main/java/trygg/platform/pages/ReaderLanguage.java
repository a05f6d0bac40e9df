package trygg.platform.pages;

import java.util.Optional;

import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Gives every template of a request the reader's language, so that no page can forget to. */
class ReaderLanguage {

    /** What is rendered outside a request, such as a letter or a live part, is told its language by its maker. */
    void register(@Observes EngineBuilder builder, Visitor visitor, CurrentVertxRequest request) {
        builder.addTemplateInstanceInitializer(template -> {
            if (Arc.container().requestContext().isActive() && request.getCurrent() != null) {
                language(visitor).ifPresent(language -> template.setLocale(language.locale()));
            }
        });
    }

    /** The municipality's language needs the token, which may not be waited for on an event loop. */
    private static Optional<Language> language(Visitor visitor) {
        return visitor.wished().or(() -> BlockingOperationControl.isBlockingAllowed() ? Optional.of(visitor.language())
                : Optional.empty());
    }
}
