package trygg.intake.digisos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import trygg.intake.digisos.ApplicationReading.Accepted;
import trygg.intake.digisos.ApplicationReading.NotJson;
import trygg.intake.digisos.ApplicationReading.Reason;
import trygg.intake.digisos.ApplicationReading.Rejected;

class ApplicationFormatTest {

    @ParameterizedTest
    @ValueSource(strings = { "minimal", "family-with-children", "no-home", "housing-benefit", "short-renewal",
            "everything" })
    void acceptsValidApplications(String name) {
        assertThat(ApplicationFormat.read(DigisosSamples.bytes("valid/" + name))).isInstanceOf(Accepted.class);
    }

    @Test
    void namesMissingFieldsWhereTheyShouldStand() {
        assertThat(errorsOf("minimal")).containsExactly(
                new FieldError("/data/personalia/kontonummer", "This field is required."),
                new FieldError("/mottaker", "This field is required."));
    }

    @Test
    void pointsIntoVariantsAndDependencies() {
        assertThat(errorsOf("family-with-children")).containsExactly(
                new FieldError("/data/arbeid/forhold",
                        "This field is required when \"kommentarTilArbeidsforhold\" is given."),
                new FieldError("/data/familie/forsorgerplikt/ansvar/1/samvarsgrad/verdi",
                        "This must be a whole number, not a text."),
                new FieldError("/data/familie/sivilstatus/kilde",
                        "This must be \"bruker\" when \"borSammenMed\" is given."),
                new FieldError("/data/familie/sivilstatus/status", "This must be \"gift\" when \"ektefelle\" is given."),
                new FieldError("/data/personalia/folkeregistrertAdresse/gatenavn", "This must be a text, not a whole number."));
    }

    @Test
    void namesTheChoicesThereAre() {
        assertThat(errorsOf("no-home")).containsExactly(
                new FieldError("/data/bosituasjon/antallPersoner", "This must be a whole number, not a number with decimals."),
                new FieldError("/data/bosituasjon/botype", "This must be one of \"eier\", \"leier\", \"kommunal\", \"ingen\","
                        + " \"institusjon\", \"krisesenter\", \"fengsel\", \"venner\", \"foreldre\", \"familie\", \"annet\"."),
                new FieldError("/data/personalia/navn/kilde", "This must be \"system\"."));
    }

    @Test
    void saysInWordsWhatFormAValueNeeds() {
        assertThat(errorsOf("housing-benefit")).containsExactly(
                new FieldError("/data/okonomi/opplysninger/bekreftelse/1/bekreftelsesDato",
                        "This must be a point in time in UTC, written YYYY-MM-DDThh:mm:ss.fffZ with at least one decimal."),
                new FieldError("/data/okonomi/opplysninger/bostotte/saker/0/dato",
                        "This must be a date written YYYY-MM-DD."),
                new FieldError("/data/okonomi/opplysninger/bostotte/saker/1/kilde",
                        "This must be one of \"system\", \"utdatert\"."),
                new FieldError("/data/okonomi/opplysninger/utbetaling/1/organisasjon/navn", "This field is required."),
                new FieldError("/data/okonomi/opplysninger/utbetaling/1/organisasjon/organisasjonsnummer",
                        "This must be an organisation number of nine digits."),
                new FieldError("/data/personalia/oppholdsadresse/type", "This must be one of \"gateadresse\","
                        + " \"matrikkeladresse\", \"postboks\", \"ustrukturert\"."));
    }

    @Test
    void findsErrorsAtTheTopAndNullsWhereNoneMayStand() {
        assertThat(errorsOf("short-renewal")).extracting(FieldError::pointer).containsExactly("/data/situasjonendring",
                "/data/soknadstype", "/innsendingstidspunkt", "/version");
    }

    @Test
    void saysTheSameThingOnceThoughSeveralRulesFindIt() {
        // Three rules of the format want the source of the civil status to be the register, each for its own field.
        assertThat(errorsOf("everything")).extracting(FieldError::pointer).containsExactly(
                "/data/familie/forsorgerplikt", "/data/familie/sivilstatus/kilde", "/data/familie/sivilstatus/kilde",
                "/data/familie/sivilstatus/kilde", "/data/okonomi/oversikt/formue",
                "/data/personalia/telefonnummer/verdi", "/kompatibilitet/0/text");
        assertThat(errorsOf("everything")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = { "minimal", "family-with-children", "no-home", "housing-benefit", "short-renewal", "everything" })
    void repeatsNoValueOfTheFile(String name) {
        var messages = errorsOf(name).stream().map(FieldError::message).toList();

        assertThat(messages).noneMatch(message -> message.contains("telt") || message.contains("lang\"")
                || message.contains("hytte") || message.contains("oktober") || message.contains("31099999"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "1", "\"text\"", "null", "true" })
    void refusesWhatIsNoObjectAtTheRoot(String body) {
        assertThat(((Rejected) read(body)).errors()).singleElement()
                .satisfies(error -> assertThat(error.pointer()).isEmpty());
    }

    /** A wrong thousand costs a wrong hundred, in order, item 9 before item 10. */
    @Test
    void reportsAtMostAHundredErrors() {
        var json = (ObjectNode) DigisosSamples.json("valid/minimal");
        var texts = json.putArray("kompatibilitet");
        IntStream.range(0, 1000).forEach(_ -> texts.add(7));

        var errors = ApplicationFormat.errors(json);

        assertThat(errors).hasSize(ApplicationFormat.MOST_ERRORS);
        assertThat(errors).extracting(FieldError::pointer).containsExactlyElementsOf(
                IntStream.range(0, 100).mapToObj("/kompatibilitet/%d"::formatted).toList());
    }

    /** A megabyte of zeros: told its first error, quickly, without a list of a million errors in memory. */
    @Test
    void survivesABodyThatIsAllErrors() {
        var body = DigisosSamples.json("valid/minimal").toString().replace("\"kompatibilitet\":[]",
                "\"kompatibilitet\":[" + "0,".repeat(500_000) + "0]");

        var started = System.nanoTime();
        var errors = ((Rejected) read(body)).errors();

        assertThat(errors).containsExactly(new FieldError("/kompatibilitet/0", "This must be an object, not a whole number."));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
    }

    /** A valid file of the same size is accepted, whole: judging it in haste must not confuse its variants. */
    @ParameterizedTest
    @ValueSource(strings = { "minimal", "family-with-children", "no-home", "housing-benefit", "short-renewal", "everything" })
    void acceptsAMegabyteOfValidLines(String name) {
        var body = DigisosSamples.json("valid/" + name).toString().replace("\"kompatibilitet\":[",
                "\"kompatibilitet\":[" + "{},".repeat(300_000)).replace("{},]", "{}]");

        assertThat(DigisosSamples.accepted(read(body)).compatibilityTexts()).hasSizeGreaterThanOrEqualTo(300_000);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            EMPTY, ``, 1, 1
            EMPTY, `  `, 1, 1
            BROKEN, `{`, 1, 2
            BROKEN, `{"a":1,}`, 1, 8
            BROKEN, `{'a':1}`, 1, 2
            BROKEN, `{"a":NaN}`, 1, 9
            BROKEN, `{"a":01}`, 1, 7
            BROKEN, `{"a":1 /* why */}`, 1, 8
            BROKEN, `{"a":"\\x"}`, 1, 8
            BROKEN, `nothing`, 1, 1
            SOMETHING_AFTER_THE_END, `{} {}`, 1, 4
            DUPLICATE_NAME, `{"a":1,"a":2}`, 1, 11
            """)
    void saysWhereBodiesStopBeingJson(Reason reason, String body, int line, int column) {
        assertThat(read(body)).isEqualTo(new NotJson(reason, line, column));
    }

    @Test
    void countsLinesOfBrokenBodies() {
        assertThat(read("{\n\n  \"a\": }")).isEqualTo(new NotJson(Reason.BROKEN, 3, 8));
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        var danish = "{\"a\":\n \"blåbær\"}".getBytes(ISO_8859_1);

        assertThat(ApplicationFormat.read(danish)).isEqualTo(new NotJson(Reason.NOT_UTF8, 2, 5));
        assertThat(ApplicationFormat.read("{}".getBytes(UTF_16))).isEqualTo(new NotJson(Reason.NOT_UTF8, 1, 1));
        assertThat(ApplicationFormat.read(new byte[] { '{', '"', (byte) 0xC3 })).isInstanceOf(NotJson.class);
        // An overlong slash and a surrogate half, both forbidden in UTF-8 and favourites of those who probe.
        assertThat(ApplicationFormat.read(new byte[] { '"', (byte) 0xC0, (byte) 0xAF, '"' })).isInstanceOf(NotJson.class);
        assertThat(ApplicationFormat.read(new byte[] { '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"' }))
                .isInstanceOf(NotJson.class);
    }

    @Test
    void refusesNulBytes() {
        assertThat(ApplicationFormat.read(new byte[10])).isInstanceOf(NotJson.class);
        assertThat(read("{\"a\":\"\u0000\"}")).isInstanceOf(NotJson.class);
        assertThat(read("{}\u0000")).isInstanceOf(NotJson.class);
    }

    @Test
    void takesAByteOrderMark() {
        assertThat(read("\uFEFF" + DigisosSamples.json("valid/minimal"))).isInstanceOf(Accepted.class);
        assertThat(read("\uFEFF")).isEqualTo(new NotJson(Reason.EMPTY, 1, 1));
    }

    @Test
    void refusesNestingBombsWithoutFallingOverThem() {
        for (var depth : List.of(101, 2_000, 500_000)) {
            assertThat(read("[".repeat(depth))).isInstanceOf(NotJson.class);
            assertThat(read("[".repeat(depth) + "]".repeat(depth))).extracting(reading -> ((NotJson) reading).reason())
                    .isEqualTo(Reason.TOO_DEEP);
        }
        assertThat(read("{\"a\":".repeat(90) + "1" + "}".repeat(90))).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e999999999", "-1e-999999999", "1e99999999999", "1e-99999999999",
            "123456789012345678901234567890",
            "1e400", "-0", "0.1e1" })
    void survivesNumbersOfAnySize(String number) {
        var started = System.nanoTime();
        var json = DigisosSamples.json("valid/housing-benefit").toString().replace("3120.0", number)
                .replace("\"antallPersoner\":1", "\"antallPersoner\":" + number);

        assertThat(json).contains(number);
        var reading = read(json);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
        if (reading instanceof Accepted(var application)) {
            assertThat(application.toString()).isNotEmpty();
        } else {
            assertThat(reading).isInstanceOfAny(NotJson.class, Rejected.class);
        }
    }

    @Test
    void refusesNumbersOfAThousandDigitsAsTooLarge() {
        assertThat(read("{\"a\":" + "9".repeat(2_000) + "}")).extracting(reading -> ((NotJson) reading).reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void listsUnknownFieldsByPointer() {
        assertThat(DigisosSamples.application("everything").unknownFields()).containsExactly(
                "/data/personalia/navn/kallenavn", "/data/personalia/postadresse/etasje", "/data/personalia/kjonn",
                "/data/okonomi/opplysninger/utbetaling/0/valuta", "/data/familie/forsorgerplikt/ansvar/1/skole",
                "/kompatibilitet/0/nytt", "/fremtid~1~0felt");
        assertThat(DigisosSamples.application("family-with-children").unknownFields()).isEmpty();
    }

    /** A street on a post box is beyond what the format says of post boxes. */
    @Test
    void countsAFieldOfAnotherVariantAsUnknown() {
        var application = DigisosSamples.changed("everything", "/data/personalia/postadresse/gatenavn", "\"Vei\"");

        assertThat(application.unknownFields()).contains("/data/personalia/postadresse/gatenavn");
    }

    @Test
    void givesManyThreadsTheSameAnswer() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var expected = errorsOf("everything");
            List<Future<List<FieldError>>> answers = IntStream.range(0, 200)
                    .mapToObj(_ -> threads.submit(() -> errorsOf("everything"))).toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    private static ApplicationReading read(String body) {
        return ApplicationFormat.read(body.getBytes(UTF_8));
    }

    private static List<FieldError> errorsOf(String name) {
        JsonNode json = DigisosSamples.json("invalid/" + name);
        var reading = read(json.toString());
        assertThat(reading).isInstanceOf(Rejected.class);
        return ((Rejected) reading).errors();
    }
}
