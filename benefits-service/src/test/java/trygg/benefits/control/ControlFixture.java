package trygg.benefits.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Ground;
import trygg.benefits.application.Household;
import trygg.benefits.application.NeedKind;

/** Controls for tests; a test names only what it is about. */
final class ControlFixture {

    static final UUID CONTROL = UUID.fromString("9a1d7c3e-0000-4000-8000-000000000020");
    static final UUID CONTACT = UUID.fromString("7b0c1d8e-4c0b-4a6e-9f51-0d4f2a3b5c6d");
    static final UUID CASE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    static final Ground BASIS = new Ground("förvaltningslagen 2017:900 23 §");

    private ControlFixture() {
    }

    static Application application() {
        return new Application(ApplicationId.ofContact(CONTACT), "SE-0181", CONTACT, CASE, NOW, false, "sv", false,
                new Household(List.of()), List.of(NeedKind.MONEY), false, List.of(), 1);
    }

    static Fact fact(Trigger trigger) {
        return new Fact(trigger.source(), TODAY, YearMonth.of(2026, 10), "12 400 kr in October");
    }

    static OpenControl opening(Trigger trigger, Fact fact, LocalDate informedOn) {
        return new OpenControl(CONTROL, ApplicationId.ofContact(CONTACT), trigger, fact, BASIS, informedOn, "karin");
    }

    static OpenControl anOpening() {
        return opening(Trigger.INCOME_DIFFERS, fact(Trigger.INCOME_DIFFERS), TODAY.plusDays(3));
    }

    static Control aControl() {
        return anOpening().opened(application(), null, NOW);
    }
}
