package trygg.platform.pages;

import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;

/** Gives every template of a request the reader's language, so that no page can forget to. */
class ReaderLanguage {

    void register(@Observes EngineBuilder builder, Visitor visitor) {
        builder.addTemplateInstanceInitializer(template -> {
            if (Arc.container().requestContext().isActive()) {
                template.setLocale(visitor.language().locale());
            }
        });
    }
}
