package trygg.benefits.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trygg.benefits.bank.RunFixture.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

import trygg.benefits.bank.Account.Scheme;
import trygg.benefits.bank.Payee.Kind;
import trygg.benefits.bank.Writing.Fault;
import trygg.benefits.bank.Writing.Refused;
import trygg.benefits.bank.Writing.What;
import trygg.benefits.bank.Writing.Written;
import trygg.benefits.parameter.Amount;

class CreditTransferFileTest {

    @Test
    void writesTheSmallRunAsTheGoldenFile() throws IOException, SAXException {
        var written = written(small());
        Schema.PAIN_001_001_09.validate(written.bytes());
        assertThat(written.xml()).isEqualTo(resource("small-run.pain.001.001.09.xml"));
        assertThat(written.total()).isEqualTo(small().total());
    }

    @Test
    void theOrderOfThePaymentsAndTheDayOfWritingChangeNothing() {
        assertThat(written(run(small().transfers().reversed())).bytes()).isEqualTo(written(small()).bytes());
    }

    @Test
    void theSchemaOfTheTestRefusesWhatIsNotTheStandard() {
        var broken = written(small()).xml().replace("<PmtMtd>TRF</PmtMtd>", "");
        assertThatThrownBy(() -> Schema.PAIN_001_001_09.validate(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void refusesAnEmptyRunAndOneTooLarge() {
        assertThat(faults(run(List.of()))).containsExactly(What.RUN_EMPTY);
        assertThat(faults(run(Collections.nCopies(PaymentRun.MOST_PAYMENTS + 1, toPerson(1, 100)))))
                .contains(What.RUN_TOO_LARGE);
    }

    @Test
    void refusesTheSamePaymentTwiceAndNamesIt() {
        assertThat(run(List.of(toPerson(1, 100), toPerson(1, 200))).faults())
                .containsExactly(new Fault(id(1), What.PAYMENT_TWICE));
    }

    @Test
    void refusesAmountsThatAreNoneOrBeyondAnyHousehold() {
        assertThat(faults(run(List.of(toPerson(1, 0))))).containsExactly(What.AMOUNT_NOT_POSITIVE);
        assertThat(faults(run(List.of(toPerson(1, -5))))).containsExactly(What.AMOUNT_NOT_POSITIVE);
        assertThat(faults(run(List.of(toPerson(1, Amount.kronor(1_000_000_000).hundredths())))))
                .containsExactly(What.AMOUNT_TOO_LARGE);
    }

    @Test
    void refusesAnotherCurrencyAndADayThatIsPast() {
        var good = toPerson(1, 100);
        assertThat(faults(run(List.of(new Transfer(good.id(), good.payee(), good.amount(), Currency.getInstance("NOK"),
                DAY, good.remittance()))))).containsExactly(What.CURRENCY_MIXED);
        assertThat(faults(run(List.of(transfer(1, Kind.PERSON, NORWEGIAN, DAY.minusDays(5), new Remittance.Silent())))))
                .containsExactly(What.EXECUTION_DAY_UNFIT);
    }

    @Test
    void refusesAccountsByFormAndCheckDigit() {
        assertThat(ofAccount(Scheme.NORWEGIAN, "86011117948")).containsExactly(What.ACCOUNT_CHECK_DIGIT_WRONG);
        assertThat(ofAccount(Scheme.NORWEGIAN, "8601111794")).containsExactly(What.ACCOUNT_FORM_WRONG);
        assertThat(ofAccount(Scheme.IBAN, "SE4550000000058398257467")).containsExactly(What.ACCOUNT_CHECK_DIGIT_WRONG);
        assertThat(ofAccount(Scheme.IBAN, "SE455000000005839825746")).containsExactly(What.ACCOUNT_FORM_WRONG);
        assertThat(ofAccount(Scheme.BANKGIRO, "55555552")).containsExactly(What.ACCOUNT_CHECK_DIGIT_WRONG);
        assertThat(ofAccount(Scheme.PLUSGIRO, "286543-5")).containsExactly(What.ACCOUNT_CHECK_DIGIT_WRONG);
        assertThat(ofAccount(Scheme.SWEDISH, "6000-123456788")).containsExactly(What.ACCOUNT_CHECK_DIGIT_WRONG);
        assertThat(ofAccount(Scheme.SWEDISH, "12")).containsExactly(What.ACCOUNT_FORM_WRONG);
        assertThat(BANKGIRO.toString()).doesNotContain("5555555");
    }

    @Test
    void refusesTextThatNoBankCanWriteAndNeverCutsIt() {
        assertThat(ofName("محمد")).containsExactly(What.NAME_UNWRITABLE);
        assertThat(ofName("A\u0007B")).containsExactly(What.NAME_UNWRITABLE);
        assertThat(ofName(" ")).containsExactly(What.NAME_UNWRITABLE);
        assertThat(ofName("A".repeat(71))).containsExactly(What.NAME_TOO_LONG);
        assertThat(ofRemittance(new Remittance.Text("A".repeat(141)))).containsExactly(What.TEXT_TOO_LONG);
        assertThat(ofRemittance(new Remittance.Text("🏠"))).containsExactly(What.TEXT_UNWRITABLE);
    }

    @Test
    void spellsMarksAwayAndKeepsTheNordicLetters() {
        assertThat(BankText.of("Áššu Đorđe  Ångström–Ræder & Søn")).hasValue("Assu Dorde Ångström-Ræder + Søn");
        assertThat(BankText.of("A\u030asa")).hasValue("Åsa");
        assertThat(BankText.of("Ǿ")).isEmpty();
    }

    @Test
    void aCompanyIsPaidWithAReferenceThatIsRight() {
        assertThat(ofRemittance(new Remittance.Silent())).containsExactly(What.REFERENCE_MISSING);
        assertThat(ofRemittance(new Remittance.Reference("12345675"))).containsExactly(What.REFERENCE_WRONG);
        assertThat(ofRemittance(new Remittance.Reference("12345674"))).isEmpty();
    }

    @Test
    void refusesAMunicipalityTheBankCannotKnow() {
        var nameless = new Debtor("—".repeat(71), "2321000017", new Account(Scheme.BANKGIRO, "1"), "bank", SEK);
        assertThat(faults(new PaymentRun(RUN, MADE, nameless, List.of(toPerson(1, 100))))).containsExactly(
                What.ORGANISATION_NUMBER_WRONG, What.BIC_WRONG, What.DEBTOR_NAME_UNWRITABLE, What.DEBTOR_ACCOUNT_WRONG);
    }

    @Test
    void idsReadBackAndNothingElseDoes() {
        assertThat(PaymentId.ofEndToEnd(id(7).endToEnd())).hasValue(id(7));
        assertThat(RunId.ofMessageId(RUN.messageId())).hasValue(RUN);
        assertThat(PaymentId.ofEndToEnd(id(7).endToEnd().toUpperCase() + "0")).isEmpty();
        assertThat(PaymentId.ofEndToEnd("NOTPROVIDED")).isEmpty();
        assertThat(RUN.blockId(999)).hasSize(35);
    }

    static Written written(PaymentRun run) {
        var writing = CreditTransferFile.write(run);
        assertThat(writing).isInstanceOf(Written.class);
        return (Written) writing;
    }

    private static List<What> faults(PaymentRun run) {
        var writing = CreditTransferFile.write(run);
        return writing instanceof Refused(var faults) ? faults.stream().map(Fault::what).toList() : List.of();
    }

    private static List<What> ofAccount(Scheme scheme, String number) {
        return faults(run(List.of(transfer(1, Kind.PERSON, new Account(scheme, number), DAY, new Remittance.Silent()))));
    }

    private static List<What> ofRemittance(Remittance remittance) {
        return faults(run(List.of(transfer(1, Kind.LANDLORD, BANKGIRO, DAY, remittance))));
    }

    private static List<What> ofName(String name) {
        var good = toPerson(1, 100);
        return faults(run(List.of(new Transfer(good.id(), new Payee(Kind.PERSON, name, NORWEGIAN), good.amount(), SEK, DAY,
                good.remittance()))));
    }

    static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(CreditTransferFileTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
