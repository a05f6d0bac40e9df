package trygg.intake.promise;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import trygg.platform.operations.remedies.GuaranteeNames;
import trygg.platform.pages.Language;

/** The guarantees of the whole suite by name, for intake shows the clocks of every service. */
@Startup
@ApplicationScoped
public class GuaranteeTexts implements GuaranteeNames {

    private final Map<String, GuaranteeText> byId = new LinkedHashMap<>();

    GuaranteeTexts() {
        CatalogueFile.read("guarantee-texts.yaml", "guarantees", GuaranteeText.class, GuaranteeText::id)
                .forEach(text -> byId.put(text.id(), text));
    }

    /** The name, or the id itself for a guarantee of a newer release that has no text here yet. */
    public String name(String guarantee, Language language) {
        return find(guarantee).map(text -> text.name().in(language)).orElse(guarantee);
    }

    public String meaning(String guarantee, Language language) {
        return find(guarantee).map(text -> text.meaning().in(language)).orElse("");
    }

    public Optional<GuaranteeText> find(String guarantee) {
        return Optional.ofNullable(byId.get(guarantee));
    }

    Collection<GuaranteeText> all() {
        return byId.values();
    }

    @Override
    public String nameOf(String guarantee, Language language) {
        return name(guarantee, language);
    }
}
