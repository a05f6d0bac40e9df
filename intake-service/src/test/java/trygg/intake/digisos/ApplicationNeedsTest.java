package trygg.intake.digisos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import trygg.intake.digisos.ApplicationNeeds.Kind;
import trygg.intake.digisos.ApplicationNeeds.Rule;
import trygg.intake.digisos.ApplicationNeeds.StatedNeed;

class ApplicationNeedsTest {

    private static final StatedNeed MONEY = new StatedNeed(Kind.MONEY, false, Rule.APPLIES);

    @Test
    void asksForMoneyAlways() {
        assertThat(ApplicationNeeds.of(DigisosSamples.application("minimal"))).containsExactly(MONEY);
        assertThat(ApplicationNeeds.of(DigisosSamples.application("family-with-children"))).containsExactly(MONEY);
    }

    @Test
    void asksForARoofTonightWhereThereIsNoHome() {
        assertThat(ApplicationNeeds.of(DigisosSamples.application("no-home"))).containsExactly(
                new StatedNeed(Kind.ROOF_TONIGHT, true, Rule.NO_HOME), new StatedNeed(Kind.HOUSING, true, Rule.NO_HOME),
                MONEY, new StatedNeed(Kind.WORK, false, Rule.NO_JOB));
    }

    @ParameterizedTest
    @ValueSource(strings = { "venner", "krisesenter", "institusjon", "fengsel" })
    void asksForHousingWhereThereIsARoofButNoHome(String dwelling) {
        assertThat(ApplicationNeeds.of(livingIn(dwelling)))
                .containsExactly(new StatedNeed(Kind.HOUSING, false, Rule.NO_HOME_OF_OWN), MONEY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "eier", "leier", "kommunal", "foreldre", "familie", "annet" })
    void concludesNothingFromAHomeOrAnUnknownOne(String dwelling) {
        assertThat(ApplicationNeeds.of(livingIn(dwelling))).containsExactly(MONEY);
    }

    @ParameterizedTest
    @CsvSource({
            "1979-05-17, false, true",
            "1979-05-17, true, false",
            "2008-11-20, false, true",
            "2008-11-21, false, false",
            "1959-11-21, false, true",
            "1959-11-20, false, false",
    })
    void offersWorkInTheAgesOfTheProgramme(String birthDate, boolean student, boolean offered) {
        var application = DigisosSamples.changed("no-home", "/data", withBirthDateAndStudent(birthDate, student));

        assertThat(ApplicationNeeds.of(application).contains(new StatedNeed(Kind.WORK, false, Rule.NO_JOB)))
                .isEqualTo(offered);
    }

    /** Words are for people to read. */
    @Test
    void readsNoFreeText() {
        var crying = DigisosSamples.changed("minimal", "/data/begrunnelse/hvaSokesOm",
                "\"Kastes ut i morgen, ingen mat, han slår oss, barna\"");

        assertThat(ApplicationNeeds.of(crying)).containsExactly(MONEY);
    }

    private static Application livingIn(String dwelling) {
        return DigisosSamples.changed("short-renewal", "/data/bosituasjon",
                "{\"kilde\":\"bruker\",\"botype\":\"%s\"}".formatted(dwelling));
    }

    private static String withBirthDateAndStudent(String birthDate, boolean student) {
        var data = DigisosSamples.json("valid/no-home").path("data").toString();
        return data.replace("\"erStudent\":false", "\"erStudent\":" + student)
                .replace("\"personalia\":{", "\"personalia\":{\"fodselsdato\":\"%s\",".formatted(birthDate));
    }
}
