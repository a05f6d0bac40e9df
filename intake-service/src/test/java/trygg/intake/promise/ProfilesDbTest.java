package trygg.intake.promise;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.intake.promise.web.PromiseWords;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Adopted;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;
import trygg.testkit.TryggTestResource;

/** The five profiles that come with the suite say what the programmes say (C104). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ProfilesDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Inject
    Municipalities municipalities;
    @Inject
    Catalogue catalogue;

    /**
     * What its programme promises and software keeps or measures is adopted there, nothing of it forgotten and nothing added.
     */
    @ParameterizedTest
    @ValueSource(strings = { "NO-3224", "NO-9999", "SE-0181", "SE-1281", "SE-1880" })
    void adoptsWhatItsProgrammePromises(String code) {
        var promised = catalogue.all().stream().filter(one -> !one.leadingClass().equals("X"))
                .filter(one -> catalogue.statementsOf(one).stream()
                        .anyMatch(said -> catalogue.programmeOf(said).municipality().equals(code)))
                .map(Promise::id).collect(toSet());

        assertThat(municipalities.require(code).adopted()).extracting(Adopted::promise).containsExactlyInAnyOrderElementsOf(
                promised);
    }

    /** More clocks than promises may run: the law asks for them, or the committee decided it without a programme. */
    @ParameterizedTest
    @ValueSource(strings = { "NO-3224", "NO-9999", "SE-0181", "SE-1281", "SE-1880" })
    void keepsAClockForWhatItAdoptedWhereThereIsOne(String code) {
        var profile = municipalities.require(code);

        assertThat(profile.adopted()).allSatisfy(adopted -> {
            var guarantees = catalogue.guaranteesOf(catalogue.find(adopted.promise()).orElseThrow());
            assertThat(guarantees.isEmpty()
                    || guarantees.stream().anyMatch(one -> profile.settingOf(one.id(), DAY).isPresent()))
                    .as("a clock of " + adopted.promise()).isTrue();
        });
    }

    /** What the committee decided reads as words on the promise's page, not as the name of a setting. */
    @ParameterizedTest
    @ValueSource(strings = { "nb", "sv", "en" })
    void everyParameterIsSaidInWords(String language) {
        var words = BundleWords.in(PromiseWords.class, Language.of(language).orElseThrow());
        var names = municipalities.all().stream().flatMap(one -> one.guarantees().stream())
                .flatMap(one -> one.parameters().keySet().stream()).collect(toSet());

        assertThat(names).contains("months").allSatisfy(
                name -> assertThat(words.parameter(name, "7")).contains("7").doesNotContain(name + ":"));
    }
}
