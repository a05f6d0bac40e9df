package trygg.intake.digisos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.intake.digisos.Applicant.Account;
import trygg.intake.digisos.Applicant.Address;
import trygg.intake.digisos.Applicant.Choice;
import trygg.intake.digisos.Applicant.Name;
import trygg.intake.digisos.Applicant.Role;
import trygg.intake.digisos.Applicant.Shape;
import trygg.intake.digisos.Application.CompatibilityText;
import trygg.intake.digisos.Application.Dwelling;
import trygg.intake.digisos.Application.DwellingKind;
import trygg.intake.digisos.Application.FailedSource;
import trygg.intake.digisos.Application.Office;
import trygg.intake.digisos.Application.Reason;
import trygg.intake.digisos.Application.Scope;
import trygg.intake.digisos.Application.Source;
import trygg.intake.digisos.Finances.Confirmation;
import trygg.intake.digisos.Finances.HousingBenefitCase;
import trygg.intake.digisos.Finances.Outcome;
import trygg.intake.digisos.Household.ChildSupport;
import trygg.intake.digisos.Household.CivilStatus;
import trygg.intake.digisos.MoneyFact.Kind;
import trygg.intake.digisos.MoneyFact.PaidTo;
import trygg.intake.digisos.MoneyFact.Part;
import trygg.intake.digisos.Work.Employment;
import trygg.intake.digisos.Work.EmploymentKind;
import trygg.intake.digisos.Work.Extent;

class ApplicationTest {

    private final Application family = DigisosSamples.application("family-with-children");
    private final Application benefit = DigisosSamples.application("housing-benefit");
    private final Application everything = DigisosSamples.application("everything");

    @Test
    void takesWhatAMinimalFileHas() {
        var minimal = DigisosSamples.application("minimal");

        assertThat(minimal.scope()).isEqualTo(Scope.NOT_STATED);
        assertThat(minimal.submittedAt()).isNull();
        assertThat(minimal.receiver()).isEqualTo(new Office(null, null, null));
        assertThat(minimal.household()).isEqualTo(Household.NOT_STATED);
        assertThat(minimal.dwelling()).isEqualTo(new Dwelling(DwellingKind.NOT_STATED, null));
        assertThat(minimal.finances().facts()).isEmpty();
        assertThat(minimal.applicant().birthDate()).isEqualTo(LocalDate.of(1991, 3, 14));
        assertThat(minimal.reason()).isEqualTo(new Reason("", null, null, null));
    }

    @Test
    void takesTheApplicant() {
        var applicant = family.applicant();

        assertThat(applicant.name()).isEqualTo(new Name("Ingrid", "Oppdiktet", "Tenkt"));
        assertThat(applicant.identifier().nationalId()).hasValueSatisfying(id -> assertThat(id.synthetic()).isTrue());
        assertThat(applicant.birthDate()).isEqualTo(LocalDate.of(1988, 1, 5));
        assertThat(applicant.nationality()).isEqualTo("NOR");
        assertThat(applicant.nordicCitizen()).isTrue();
        assertThat(applicant.phone()).isEqualTo("+4700000001");
        assertThat(applicant.account()).isEqualTo(new Account("99990000123", null, Source.APPLICANT));
        assertThat(applicant.addresses()).containsExactly(
                new Address(Role.REGISTERED, Shape.STREET, Source.REGISTER, Choice.REGISTERED,
                        List.of("Oppdiktet vei 12B H0201"), "2005", "RÆLINGEN", "3224", "NOR"),
                new Address(Role.STAY, Shape.STREET, Source.REGISTER, null, List.of("Oppdiktet vei 12"), null, null, null,
                        null));
    }

    @Test
    void takesEveryShapeOfAddress() {
        assertThat(everything.applicant().addresses()).extracting(Address::shape, Address::lines)
                .contains(tuple(Shape.UNSTRUCTURED, List.of("c/o Oppdiktet", "Tenkt vei 3")),
                        tuple(Shape.POST_BOX, List.of("Postboks 12")));
        assertThat(benefit.applicant().addresses()).singleElement().extracting(Address::shape, Address::lines)
                .containsExactly(Shape.CADASTRAL, List.of("102/44/0/3"));
    }

    @Test
    void takesTheHousehold() {
        var household = family.household();
        var partner = household.partner();
        var children = household.children();

        assertThat(household.civilStatus()).isEqualTo(CivilStatus.MARRIED);
        assertThat(household.childSupport()).isEqualTo(ChildSupport.NONE);
        assertThat(household.maintainsChildren()).isTrue();
        assertThat(partner).isNotNull();
        assertThat(partner.birthDate()).isEqualTo(LocalDate.of(1985, 7, 9));
        assertThat(partner.sharesHome()).contains(true);
        assertThat(children.get(0).birthDate()).isEqualTo(LocalDate.of(2019, 3, 4));
        assertThat(children.get(0).sharesHome()).contains(true);
        assertThat(children.get(0).sharedResidence()).isFalse();
        assertThat(children.get(1).source()).isEqualTo(Source.APPLICANT);
        assertThat(children.get(1).sharesHome()).contains(false);
        assertThat(children.get(1).visitingShare()).isEqualTo(35);
        assertThat(family.namesAProtectedPerson()).isFalse();
    }

    @Test
    void noticesAProtectedPersonInTheFamily() {
        assertThat(everything.namesAProtectedPerson()).isTrue();
        assertThat(DigisosSamples.changed("everything", "/data/familie/forsorgerplikt/ansvar/0/barn/harDiskresjonskode",
                "false").namesAProtectedPerson()).isFalse();
    }

    @Test
    void takesMoneyWithKindSourceAndPeriod() {
        var facts = family.finances().facts();

        assertThat(facts).extracting(MoneyFact::kind).containsExactly(Kind.INCOME, Kind.REGULAR_COST, Kind.REGULAR_COST,
                Kind.ASSET, Kind.PAYOUT, Kind.COST);
        assertThat(facts.get(0)).isEqualTo(new MoneyFact(Kind.INCOME, "jobb", "Lønn", kroner("11850.00"),
                kroner("14200.00"), kroner("11850.00"), null, null, Source.APPLICANT, false, null, null, null, null, null,
                null, List.of()));
        assertThat(family.finances().facts(Kind.PAYOUT)).containsExactly(new MoneyFact(Kind.PAYOUT, "navytelse",
                "Barnetrygd", kroner("1766.00"), kroner("1766.00"), kroner("1766.00"), null, null, Source.REGISTER, false,
                LocalDate.of(2026, 10, 28), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), null, null, null,
                List.of(new Part("Barnetrygd", kroner("1766.00"), null, null, null))));
    }

    @Test
    void takesHousingBenefitConsentsAndSourcesThatFailed() {
        var finances = benefit.finances();

        assertThat(finances.housingBenefitCases()).containsExactly(
                new HousingBenefitCase("husbanken", LocalDate.of(2026, 10, 1), "UNDER_BEHANDLING", null, null,
                        Source.REGISTER),
                new HousingBenefitCase("husbanken", LocalDate.of(2026, 7, 1), "VEDTATT", "Innvilget for juli",
                        Outcome.GRANTED, Source.REGISTER));
        assertThat(finances.facts(Kind.PAYOUT)).extracting(MoneyFact::paidTo, MoneyFact::payerNumber, MoneyFact::amount)
                .containsExactly(tuple(PaidTo.MUNICIPALITY, null, kroner("3120.00")),
                        tuple(null, "310999999", kroner("1200.50")));
        assertThat(finances.consent("bostotteSamtykke")).contains(new Confirmation("bostotteSamtykke",
                "Samtykke til å hente bostøtte", true, Instant.parse("2026-11-20T12:01:00.5Z"), Source.APPLICANT));
        assertThat(finances.consent("skatteetatenSamtykke")).hasValueSatisfying(one -> assertThat(one.isYes()).isFalse());
        assertThat(finances.consent("bostotte")).as("an answer is no consent").isEmpty();
        assertThat(benefit.failedSources()).isEqualTo(Set.of(FailedSource.NAV_PAYMENTS));
    }

    @Test
    void takesWorkReasonsReceiverAndTime() {
        assertThat(family.work()).isEqualTo(new Work(true, Extent.PART_TIME,
                List.of(new Employment("Oppdiktet Renhold AS", LocalDate.of(2023, 2, 1), null, 40, EmploymentKind.FIXED,
                        Source.REGISTER, false)),
                "Stemmer.", false, null));
        assertThat(family.receiver()).isEqualTo(new Office("3224", "0228", "NAV Rælingen"));
        assertThat(family.submittedAt()).isEqualTo(Instant.parse("2026-11-20T12:05:00.134Z"));
        assertThat(DigisosSamples.application("short-renewal").reason())
                .isEqualTo(new Reason("Det samme som sist", null, true, "Mistet ekstravaktene."));
        assertThat(DigisosSamples.application("short-renewal").scope()).isEqualTo(Scope.SHORT);
        assertThat(everything.compatibilityTexts())
                .containsExactly(new CompatibilityText("1.0.0", "1.0.11", "Vis også kallenavn."));
        assertThat(everything.finances().descriptions()).isNotNull();
    }

    /** The format asks for the form of a time only; what is no time is left out rather than guessed. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2026-11-20T12:05:00.0Z, 2026-11-20T12:05:00Z",
            "2026-11-20T12:05:00.123456789123Z, 2026-11-20T12:05:00.123456Z",
            "2026-11-20T12:05:00x5Z, 2026-11-20T12:05:00.5Z",
            "2026-02-30T12:05:00.0Z, -",
            "2026-11-20T99:05:00.0Z, -",
            "0000-00-00T00:00:00.0Z, -",
    })
    void readsTheTimesThatExist(String written, Instant expected) {
        assertThat(DigisosSamples.changed("minimal", "/innsendingstidspunkt", "\"" + written + "\"").submittedAt())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "1e2, 100.00", "-0, 0.00", "0.005, 0.01", "1e-9999, 0.00",
            "999999999999, 999999999999.00",
            "1000000000000, -", "1e999999, -" })
    void boundsAmountsToWhatAHouseholdCanHave(String written, BigDecimal expected) {
        var changed = DigisosSamples.changed("housing-benefit", "/data/okonomi/opplysninger/utbetaling/0/netto", written);

        assertThat(changed.finances().facts().getFirst().net()).isEqualTo(expected);
    }

    @Test
    void makesTextsStorableAndKeepsEmoji() {
        var body = DigisosSamples.json("valid/minimal").toString().replace("\"hvaSokesOm\":\"\"",
                "\"hvaSokesOm\":\"a\\u0000b\\ud800c 🏠\"");

        var changed = DigisosSamples.accepted(ApplicationFormat.read(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(changed.reason().appliesFor()).isEqualTo("a\uFFFDb\uFFFDc 🏠");
    }

    @Test
    void acceptsAnOddIdentityNumberAndSaysThatItIsNone() {
        var changed = DigisosSamples.changed("minimal", "/data/personalia/personIdentifikator/verdi", "\"12345678901\"");

        assertThat(changed.applicant().identifier().nationalId()).isEmpty();
        assertThat(changed.applicant().identifier().written()).isEqualTo("12345678901");
        assertThat(changed.applicant().birthDate()).isNull();
    }

    /** A log line with an application in it must not betray anybody. */
    @Test
    void showsNothingPersonalInItsText() {
        var texts = List.of(everything, everything.applicant(), everything.household(), everything.finances(),
                everything.work(), everything.reason(), everything.dwelling(), everything.applicant().addresses(),
                everything.household().children(), everything.finances().facts(), new ApplicationReading.Accepted(everything),
                everything.finances().housingBenefitCases(), everything.work().employments(),
                everything.finances().confirmations());

        assertThat(texts).allSatisfy(text -> assertThat(text.toString()).doesNotContain("Ingrid", "Tenkt", "Oppdiktet",
                "krise", "2005", "1766", "Barnetrygd", "Lea", "Amir", "999900"));
    }

    private static BigDecimal kroner(String amount) {
        return new BigDecimal(amount);
    }
}
