package trygg.benefits.letter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Ground;
import trygg.benefits.application.Household;
import trygg.benefits.application.Household.Member;
import trygg.benefits.application.Money;
import trygg.benefits.application.NeedKind;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculation;
import trygg.benefits.calculation.CostKind;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.Facts.Adult;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.calculation.Facts.Cost;
import trygg.benefits.calculation.Facts.Income;
import trygg.benefits.calculation.IncomeKind;
import trygg.benefits.letter.LetterFacts.Payee;
import trygg.benefits.letter.LetterFacts.Payment;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterFiles;
import trygg.benefits.parameter.Parameters;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.Language;

/** Letters for tests; a test names only what it is about. */
final class LetterFixture {

    static final UUID CASE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    static final UUID DECISION = UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000d");
    static final Instant RECEIVED = Instant.parse("2026-03-02T12:05:00Z");
    static final Instant DECIDED = Instant.parse("2026-03-09T09:30:00Z");

    private LetterFixture() {
    }

    static Application application(String municipality, String language, boolean interpreter) {
        return new Application(new ApplicationId(UUID.nameUUIDFromBytes(new byte[] { 1 })), municipality,
                UUID.nameUUIDFromBytes(new byte[] { 2 }), CASE, RECEIVED, false, language, interpreter,
                new Household(List.of(new Member("applicant", LocalDate.of(1990, 5, 1)),
                        new Member("child", LocalDate.of(2019, 3, 4)))),
                List.of(NeedKind.MONEY), false, List.of(), 1);
    }

    static Decision decision(Outcome outcome, @Nullable Money amount, String ground, @Nullable String reason) {
        return new Decision(DECISION, Part.AID, outcome, amount, new Ground(ground), reason, DECIDED, "karin");
    }

    /** A decision with all a letter can tell of: items, two months, payments and a second signature. */
    static LetterFacts rich(Municipality municipality, Language language) {
        var swedish = municipality.code().startsWith("SE");
        var currency = swedish ? "SEK" : "NOK";
        var ground = swedish ? "SoL 2025:400 12:1" : "sosialtjenesteloven § 18";
        var first = YearMonth.of(swedish ? 2026 : 2023, 3);
        var months = swedish ? List.of(sheet(municipality.code(), first), sheet(municipality.code(), first.plusMonths(1)))
                : List.of(sheet(municipality.code(), first));
        return new LetterFacts(application(municipality.code(), language.tag(), false),
                decision(Outcome.PARTLY, money("9920.00", currency), ground, null),
                List.of(new LetterItem("livelihood", null, money("9920.00", currency), Outcome.GRANTED, new Ground(ground),
                        null),
                        new LetterItem("dental", money("4300.00", currency), money("2100.00", currency), Outcome.PARTLY,
                                new Ground(ground), "We pay for what cannot wait. The rest needs a plan from the dentist."),
                        new LetterItem("furniture", money("1200.00", currency), null, Outcome.REFUSED, new Ground(ground),
                                "A bed was granted in January, and it is in the home.")),
                months,
                List.of(new Payment(money("6200.00", currency), LocalDate.of(2026, 3, 25), Payee.LANDLORD),
                        new Payment(money("3720.00", currency), LocalDate.of(2026, 3, 25), Payee.HOUSEHOLD)),
                "malin", null, List.of(), municipality, language);
    }

    static KeptSheet sheet(String municipality, YearMonth period) {
        var facts = new Facts(municipality, period, List.of(new Adult("a1", LocalDate.of(1990, 5, 1), null)), false,
                List.of(new Child("c1", LocalDate.of(2019, 3, 4), true, null, Amount.NONE)), 0,
                List.of(new Cost(CostKind.RENT, Amount.kronor(6200), Amount.kronor(6200)),
                        new Cost(CostKind.ELECTRICITY, Amount.kronor(640), Amount.kronor(640))),
                List.of(new Income("a1", IncomeKind.WAGE, Amount.kronor(2000)),
                        new Income("a1", IncomeKind.CHILD_ALLOWANCE, Amount.kronor(1250))),
                List.of(), Map.of("a1", 8), List.of());
        return new KeptSheet(period, ((Reckoned) Calculation.of(facts, new Parameters(ParameterFiles.national()))).sheet());
    }

    static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
