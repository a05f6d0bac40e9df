package trygg.benefits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.application.ApplicationFixture.ASKED;
import static trygg.benefits.application.ApplicationFixture.CONTACT;
import static trygg.benefits.application.ApplicationFixture.NOW;
import static trygg.benefits.application.ApplicationFixture.money;
import static trygg.benefits.application.ApplicationFixture.openApplication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.benefits.application.Asking.DueUnfit;
import trygg.benefits.application.Asking.Fair;
import trygg.benefits.application.Asking.RegisterAnswers;
import trygg.benefits.application.Asking.WithoutReason;
import trygg.benefits.application.DocumentRequest.Asked;
import trygg.platform.act.Recording.Fault;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Untimely;

class DocumentRequestTest {

    private static final UUID REQUEST = UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000e");
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final DocumentRequest MADE = new DocumentRequest(REQUEST,
            List.of(new Asked(DocumentKind.INVOICE, LocalDate.of(2026, 12, 4))), "the rent", NOW, "karin");

    @Test
    void asksNow() {
        assertThat(ask(asking("the rent", "2026-12-04", null), null)).isEqualTo(new Fair(new Recorded<>(MADE)));
    }

    /** C039: no paper without a reason, and none without saying what for. */
    @Test
    void asksNobodyWithoutAReason() {
        assertThat(ask(asking(" ", "2026-12-04", null), null)).isEqualTo(new WithoutReason());
    }

    @Test
    void theSameIsAskedOnceAndNothingElseUnderItsId() {
        assertThat(ask(asking("the rent", "2026-12-04", null), MADE)).isEqualTo(new Fair(new Repeated<>(MADE)));
        assertThat(ask(asking("the rent", "2026-12-05", null), MADE)).isEqualTo(new Fair(new OtherContent<>(REQUEST)));
    }

    /** Asked late in the evening in Sweden, it is due on the Swedish day at the earliest. */
    @ParameterizedTest
    @CsvSource({ "2026-11-20,false", "2026-11-19,true", "2027-11-20,false", "2027-11-21,true", "+12026-01-01,true" })
    void isDueBetweenTheDayOfAskingAndAYearLater(String due, boolean unfit) {
        assertThat(ask(asking("the rent", due, null), null).equals(new DueUnfit())).isEqualTo(unfit);
    }

    @Test
    void wasNotAskedBeforeThePersonCameNorIsItToBe() {
        assertThat(ask(asking("the rent", "2026-12-04", ASKED.minusSeconds(60)), null))
                .isEqualTo(new Fair(new Untimely<>(Fault.BEFORE_REQUEST)));
        assertThat(ask(asking("the rent", "2026-12-04", NOW.plusSeconds(60)), null))
                .isEqualTo(new Fair(new Untimely<>(Fault.IN_FUTURE)));
    }

    /** C039: what a register has told is not asked for again; what a person stated may be. */
    @Test
    void nobodyProvesWhatARegisterHasTold() {
        var payslip = new AskForDocuments(REQUEST, ApplicationId.ofContact(CONTACT),
                List.of(new Asked(DocumentKind.PAYSLIP, LocalDate.of(2026, 12, 4))), "the wage", null, "karin");

        assertThat(openApplication(NeedKind.MONEY).ask(payslip, null, List.of(wageFrom("register")), STOCKHOLM, NOW))
                .isEqualTo(new RegisterAnswers(DocumentKind.PAYSLIP));
        assertThat(openApplication(NeedKind.MONEY).ask(payslip, null, List.of(wageFrom("person")), STOCKHOLM, NOW))
                .isInstanceOf(Fair.class);
    }

    private static StatedFact wageFrom(String source) {
        return new StatedFact("income", "jobb", money("9000.00"), ApplicationFixture.SEK, source, null, null);
    }

    private static Asking ask(AskForDocuments command, @Nullable DocumentRequest earlier) {
        return openApplication(NeedKind.MONEY).ask(command, earlier, List.of(), STOCKHOLM, NOW);
    }

    private static AskForDocuments asking(String reason, String due, @Nullable Instant at) {
        return new AskForDocuments(REQUEST, ApplicationId.ofContact(CONTACT),
                List.of(new Asked(DocumentKind.INVOICE, LocalDate.parse(due))), reason, at, "karin");
    }
}
