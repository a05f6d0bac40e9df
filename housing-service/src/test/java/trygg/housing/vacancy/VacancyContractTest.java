package trygg.housing.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import trygg.housing.home.Home;
import trygg.housing.home.HomeFixture;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What housing states of vacancies is what the contracts say. */
class VacancyContractTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:10:00Z");
    private static final UUID CASE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private static UUID id(String end) {
        return UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000" + end);
    }

    private static Offer offer(Offer.@Nullable Answer answer) {
        return new Offer(id("b3"), id("b1"), new UUID(2, 2), CASE, new UUID(4, 4), 1, "ab".repeat(32), NOW, "karin", answer);
    }

    static List<OutgoingEvent> events() {
        var flat = HomeFixture.flat(HomeFixture.landlord("SE-0181"));
        var home = new Home(id("b2"), flat.municipality(), flat.landlordId(), flat.kind(), flat.building(), flat.label(),
                flat.address(), null, 2, 3, flat.rent(), flat.features(), flat.contract(), flat.readyOn(), false, 1);
        var signature = new Bypass.Signature(NOW, "maria");
        return List.of(VacancyMessages.opened(new Vacancy(id("b1"), home, NOW, 4711, NOW, "karin", 3, null, null, false)),
                VacancyMessages.offered(offer(null), Rules.HOMELESS_FIRST_1, "SE-0181"),
                VacancyMessages.answered(offer(new Offer.Answer(true, null, NOW, "karin")), "SE-0181"),
                VacancyMessages.answered(offer(new Offer.Answer(false, Offer.Reason.RENT, NOW, "karin")), "SE-0181"),
                VacancyMessages.bypassed(new Bypass(id("b4"), id("b1"), new UUID(2, 2), CASE, Bypass.Reason.SAFETY, NOW,
                        "karin", signature), signature, "SE-0181"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "housing/vacancy/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(contract));
        assertThat(written.toString()).doesNotContain("Storgatan");
    }
}
