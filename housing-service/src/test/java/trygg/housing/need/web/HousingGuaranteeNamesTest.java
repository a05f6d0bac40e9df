package trygg.housing.need.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousingGuaranteeNamesTest {

    /** What is nobody's case leads to its own page, not to a case that is not there. */
    @ParameterizedTest
    @CsvSource({ "vacancy-offer,/housing/vacancies/", "plan-measure,/housing/plan/", "arrival-ready,/housing/arrivals/",
            "landlord-question,/housing/landlord-questions/", "day-centre-reopened,/housing/day-centres/",
            "home-fault,/housing/homes/faults/", "housing-decision,/intake/cases/" })
    void aClockLeadsToThePageOfItsMatter(String guarantee, String page) {
        var id = UUID.randomUUID();
        assertThat(new HousingGuaranteeNames().pageOf(guarantee, id)).isEqualTo(page + id);
    }
}
