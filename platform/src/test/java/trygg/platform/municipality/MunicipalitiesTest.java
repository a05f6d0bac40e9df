package trygg.platform.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MunicipalitiesTest {

    private static final String GOOD = """
            code: SE-0181
            name: Södertälje
            country: SE
            timeZone: Europe/Stockholm
            languages: [sv, en]
            synthetic: true
            districts:
              - {code: D01, name: Centrum, population: 21000}
            offices:
              - {id: "0181", name: Socialkontoret, kind: social-office, district: D01, digisosOffice: null}
            adopted:
              - {promise: C001, decision: KF 1, date: 2023-02-27}
            guarantees:
              - {id: a, enabled: true, validFrom: 2023-07-01, parameters: {hours: 2, until: "22:00"}, decision: a law}
              - {id: a, enabled: false, validFrom: 2026-01-01, decision: another law}
            """;

    @TempDir
    Path folder;

    @Test
    void theFiveShippedProfilesLoad() {
        var root = Path.of(System.getProperty("user.dir")).resolve("../deploy/municipalities").normalize();

        assertThat(Municipalities.load(root)).containsOnlyKeys("SE-0181", "SE-1281", "SE-1880", "NO-3224", "NO-9999");
    }

    @Test
    void aGoodProfileIsReadWhole() throws IOException {
        var profile = load(GOOD);

        assertThat(profile.timeZone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
        assertThat(profile.languages()).containsExactly("sv", "en");
        assertThat(profile.districts()).containsExactly(new Municipality.District("D01", "Centrum", 21000));
        assertThat(profile.offices()).containsExactly(
                new Municipality.Office("0181", "Socialkontoret", "social-office", "D01", null, null));
        assertThat(profile.adoptionOf("C001")).isPresent();
        assertThat(profile.settingOf("a", LocalDate.of(2025, 12, 31)).orElseThrow().number("hours")).isEqualTo(2);
    }

    @Test
    void theNewestSettingThatIsValidOnTheDayCounts() throws IOException {
        var profile = load(GOOD);

        assertThat(profile.settingOf("a", LocalDate.of(2023, 6, 30))).isEmpty();
        assertThat(profile.settingOf("a", LocalDate.of(2023, 7, 1))).isPresent();
        assertThat(profile.settingOf("a", LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void aWrongCodeIsNamedWithItsLine() throws IOException {
        refused(GOOD.replace("SE-0181", "SE-181"), 1, "four digits");
        refused(GOOD.replace("SE-0181", "NO-0181"), 1, "SE- and four digits");
    }

    @Test
    void aFieldThatDoesNotExistIsNamedWithItsLine() throws IOException {
        refused(GOOD.replace("synthetic: true", "synthetic: true\ncolour: blue"), 7, "no field colour");
        refused(GOOD.replace("kind: social-office,", "kind: social-office, fax: 1,"), 10, "no field fax");
    }

    @Test
    void aMissingFieldIsNamedWithTheLineOfItsBlock() throws IOException {
        refused(GOOD.replace("name: Södertälje\n", ""), 1, "no name");
        refused(GOOD.replace(", population: 21000", ""), 8, "no population");
        refused(GOOD.replace("name: Södertälje", "name:"), 2, "a value is missing");
    }

    @Test
    void aTimeZoneADateAndACountryThatDoNotExistAreNamed() throws IOException {
        refused(GOOD.replace("Europe/Stockholm", "Europe/Sodertalje"), 4, "time zone");
        refused(GOOD.replace("date: 2023-02-27", "date: 2023-02-29"), 12, "2026-01-31");
        refused(GOOD.replace("country: SE", "country: DK"), 3, "SE or NO");
        refused(GOOD.replace("country: SE", "country: NO"), 1, "NO- and four digits");
    }

    @Test
    void whatStandsThereTwiceIsNamed() throws IOException {
        refused(GOOD.replace("country: SE", "country: SE\ncountry: SE"), 4, "country is there twice");
        refused(GOOD.replace("offices:", "  - {code: D01, name: Again, population: 1}\noffices:"), 8, "D01 is there twice");
        refused(GOOD.replace("validFrom: 2026-01-01", "validFrom: 2023-07-01"), 14, "is there twice");
    }

    @Test
    void aDistrictThatIsNotListedIsNamed() throws IOException {
        refused(GOOD.replace("district: D01", "district: D99"), 10, "no district D99");
    }

    @Test
    void aParameterThatIsNeitherNumberNorTimeIsNamed() throws IOException {
        refused(GOOD.replace("hours: 2", "hours: two"), 14, "hours is a whole number");
        refused(GOOD.replace("hours: 2", "hours: 0"), 14, "hours is a whole number");
        refused(GOOD.replace("\"22:00\"", "\"25:00\""), 14, "until is a time");
        refused(GOOD.replace("promise: C001", "promise: 1"), 12, "C and three digits");
        refused(GOOD.replace("enabled: true", "enabled: maybe"), 14, "true or false");
        refused(GOOD.replace("population: 21000", "population: many"), 8, "a whole number");
        refused(GOOD.replace("[sv, en]", "[sv, de]"), 5, "nb, sv and en");
        refused(GOOD.replace("[sv, en]", "[]"), 5, "at least one language");
    }

    @Test
    void theBankIsReadWhereThereIsOneAndItsNumbersAreChecked() throws IOException {
        var bank = "bank: {name: A place, organisationNumber: 232100-0016, iban: SE45 5000 0000 0583 9825 7466, bic: ESSESESS}\n";
        int line = (int) GOOD.lines().count() + 1;

        assertThat(load(GOOD + bank).bank())
                .isEqualTo(new Municipality.Bank("A place", "232100-0016", "SE4550000000058398257466", "ESSESESS"));
        assertThat(load(GOOD).bank()).isNull();
        refused(GOOD + bank.replace("7466", "7467"), line, "check digits of the IBAN");
        refused(GOOD + bank.replace("-0016", ""), line, "ten digits in Sweden");
        refused(GOOD + bank.replace("ESSESESS", "ESSE"), line, "8 or 11");
        refused(GOOD + bank.replace("bic:", "swift:"), line, "no bic");
    }

    @Test
    void whatIsNoProfileAtAllIsNamed() throws IOException {
        refused("a: [1, 2\nb: 3", 2, "not YAML");
        refused("a: \u0007", 1, "not YAML");
        refused("", 1, "empty");
        refused("just a sentence", 1, "a block of fields");
        refused(GOOD.replace("languages: [sv, en]", "languages: sv"), 5, "languages is a list");
    }

    @Test
    void twoFilesOfOneMunicipalityAreNamed() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD);
        Files.writeString(folder.resolve("b.yml"), GOOD);

        assertThatThrownBy(() -> Municipalities.load(folder)).isInstanceOf(BadProfile.class)
                .hasMessageContaining("b.yml:1: ").hasMessageContaining("SE-0181");
    }

    @Test
    void aFolderWithoutProfilesStopsTheStart() {
        assertThatThrownBy(() -> Municipalities.load(folder)).isInstanceOf(BadProfile.class)
                .hasMessageContaining("no profile");
    }

    private Municipality load(String yaml) throws IOException {
        Files.writeString(folder.resolve("profile.yaml"), yaml);
        return Municipalities.load(folder).values().iterator().next();
    }

    private void refused(String yaml, int line, String what) throws IOException {
        Files.writeString(folder.resolve("profile.yaml"), yaml);
        assertThatThrownBy(() -> Municipalities.load(folder)).isInstanceOf(BadProfile.class)
                .hasMessageContaining("profile.yaml:" + line + ": ").hasMessageContaining(what);
    }
}
