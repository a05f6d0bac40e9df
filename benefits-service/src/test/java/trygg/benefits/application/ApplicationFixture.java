package trygg.benefits.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Household.Member;
import trygg.platform.municipality.Municipality.Country;

/** Applications for tests; a test names only what it is about. */
final class ApplicationFixture {

    static final UUID CONTACT = UUID.fromString("7b0c1d8e-4c0b-4a6e-9f51-0d4f2a3b5c6d");
    static final UUID CASE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    static final UUID DECISION = UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000d");
    static final Instant ASKED = Instant.parse("2026-11-20T12:05:00Z");
    static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    static final Currency SEK = Currency.getInstance("SEK");

    private ApplicationFixture() {
    }

    static Application openApplication(NeedKind... kinds) {
        return Application.open(new OpenApplication(CONTACT, CASE, "SE-0181", ASKED, false, "sv", false,
                new Household(List.of(new Member("applicant", LocalDate.of(1990, 5, 1)),
                        new Member("child", LocalDate.of(2019, 3, 4)))),
                null, List.of(kinds), true));
    }

    static DecideAid aDecision(Part part, Outcome outcome, @Nullable String amount, @Nullable String reason) {
        return new DecideAid(DECISION, ApplicationId.ofContact(CONTACT), part, outcome,
                amount == null ? null : money(amount), new Ground("SoL 2025:400 12:1"), reason, null, "karin", true);
    }

    /** Nothing reckoned, no limit, nobody asked to sign. */
    static DecisionFacts facts() {
        return new DecisionFacts(Country.SE, SEK, ZoneId.of("Europe/Stockholm"), null, null, Set.of(), null);
    }

    static Money money(String amount) {
        return new Money(new BigDecimal(amount), SEK);
    }
}
