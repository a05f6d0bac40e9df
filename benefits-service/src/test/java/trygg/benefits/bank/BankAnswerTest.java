package trygg.benefits.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.bank.RunFixture.*;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.prowidesoftware.swift.model.mx.MxPain00200103;
import com.prowidesoftware.swift.model.mx.MxPain00200110;

import trygg.benefits.bank.BankAnswer.AnotherMessage;
import trygg.benefits.bank.BankAnswer.Answered;
import trygg.benefits.bank.BankAnswer.GroupRejected;
import trygg.benefits.bank.BankAnswer.Heard;
import trygg.benefits.bank.StatusReport.Reading.Read;
import trygg.benefits.bank.StatusReport.Reading.Unreadable;
import trygg.benefits.bank.StatusReport.Why;

class BankAnswerTest {

    private static final String ACCOUNT_CLOSED = "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Kontot avslutat</AddtlInf></StsRsnInf>";

    @ParameterizedTest
    @ValueSource(strings = { "03", "10" })
    void hearsOfEachPayment(String version) throws Exception {
        var block = block(RUN.blockId(1), "",
                transaction(id(1).endToEnd(), "ACSC", "") + transaction(id(2).endToEnd(), "RJCT", ACCOUNT_CLOSED))
                + block(RUN.blockId(2), "", transaction(id(3).endToEnd(), "PDNG", "")
                        + transaction(id(4).endToEnd(), "ACSP", "") + transaction("NOTPROVIDED", "ACSP", ""));
        var xml = report(version, RUN.messageId(), "PART", "", block);
        if (version.equals("10")) {
            Schema.PAIN_002_001_10.validate(xml.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(answer(xml)).isEqualTo(new Answered(List.of(new Heard(id(1), new BankStatus.Settled("ACSC")),
                new Heard(id(2), new BankStatus.Rejected(List.of(new Reason("AC04", "Kontot avslutat")))),
                new Heard(id(3), new BankStatus.Pending("PDNG")), new Heard(id(4), new BankStatus.Accepted("ACSP"))),
                List.of("NOTPROVIDED")));
        assertThat(new Reason("AC04", "").meaning()).hasValue("The account is closed");
        assertThat(new Reason("X9", "").meaning()).isEmpty();
    }

    @Test
    void readsWhatTheLibraryReads() {
        var block = block(RUN.blockId(1), "", transaction(id(2).endToEnd(), "RJCT", ACCOUNT_CLOSED));
        var ten = MxPain00200110.parse(report("10", RUN.messageId(), "PART", "", block)).getCstmrPmtStsRpt();
        var three = MxPain00200103.parse(report("03", RUN.messageId(), "PART", "", block)).getCstmrPmtStsRpt();
        var ours = read(report("10", RUN.messageId(), "PART", "", block));
        var transaction = ours.blocks().getFirst().transactions().getFirst();

        assertThat(ours.originalMessageId()).isEqualTo(ten.getOrgnlGrpInfAndSts().getOrgnlMsgId())
                .isEqualTo(three.getOrgnlGrpInfAndSts().getOrgnlMsgId());
        var theirs = ten.getOrgnlPmtInfAndSts().getFirst().getTxInfAndSts().getFirst();
        assertThat(transaction.endToEndId()).isEqualTo(theirs.getOrgnlEndToEndId());
        assertThat(transaction.verdict().code()).isEqualTo(theirs.getTxSts());
        assertThat(transaction.verdict().reasons().getFirst().code())
                .isEqualTo(theirs.getStsRsnInf().getFirst().getRsn().getCd());
        assertThat(ours.madeOn()).isEqualTo("2026-11-24");
    }

    @Test
    void theFileAsAWholeIsRejected() {
        var xml = report("10", RUN.messageId(), "RJCT", "<StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>", "");
        assertThat(answer(xml)).isInstanceOfSatisfying(GroupRejected.class, rejected -> {
            assertThat(rejected.reasons()).containsExactly(new Reason("AM04", ""));
            assertThat(rejected.heard()).hasSize(5);
        });
        var withBlock = report("10", RUN.messageId(), "RJCT", "",
                block(RUN.blockId(1), "<PmtInfSts>RJCT</PmtInfSts>" + ACCOUNT_CLOSED, ""));
        assertThat(answer(withBlock)).isInstanceOfSatisfying(GroupRejected.class, rejected -> assertThat(rejected.reasons())
                .containsExactly(new Reason("AC04", "Kontot avslutat")));
    }

    @Test
    void aWordOnTheBlockOrTheFileCountsForThePaymentsNotNamed() {
        var xml = report("10", RUN.messageId(), "ACCP", "",
                block(RUN.blockId(2), "<PmtInfSts>RJCT</PmtInfSts>", transaction(id(3).endToEnd(), "ACSP", "")));
        assertThat(answer(xml)).isEqualTo(new Answered(List.of(new Heard(id(3), new BankStatus.Accepted("ACSP")),
                new Heard(id(1), new BankStatus.Accepted("ACCP")), new Heard(id(2), new BankStatus.Accepted("ACCP")),
                new Heard(id(4), new BankStatus.Rejected(List.of())), new Heard(id(5), new BankStatus.Rejected(List.of()))),
                List.of()));
    }

    @Test
    void partlyAcceptedSaysNothingOfThePaymentsNotNamed() {
        assertThat(answer(report("10", RUN.messageId(), "PART", "", ""))).isEqualTo(new Answered(List.of(), List.of()));
    }

    @Test
    void anAnswerToAnotherFileConcernsNothingHere() {
        assertThat(answer(report("10", "ANOTHER-1", "RJCT", "", ""))).isEqualTo(new AnotherMessage("ANOTHER-1"));
    }

    @Test
    void refusesWhatIsNoReport() {
        assertThat(why("not xml")).isEqualTo(Why.NOT_XML);
        assertThat(why(report("10", RUN.messageId(), "RJCT", "", "").replace("</Document>", ""))).isEqualTo(Why.NOT_XML);
        assertThat(why("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.08'/>")).isEqualTo(Why.ANOTHER_MESSAGE);
        assertThat(why("<Document/>")).isEqualTo(Why.ANOTHER_MESSAGE);
        assertThat(why("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'/>")).isEqualTo(Why.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!DOCTYPE Document>", "<!DOCTYPE Document SYSTEM 'file:///etc/hostname'>",
            "<!DOCTYPE Document [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
            "<!DOCTYPE Document [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]>" })
    void refusesEveryDocumentTypeDeclaration(String doctype) {
        assertThat(why(doctype + report("10", RUN.messageId(), "RJCT", "", ""))).isEqualTo(Why.DOCTYPE);
        assertThat(why(doctype + report("10", "&x;", "RJCT", "", ""))).isEqualTo(Why.DOCTYPE);
    }

    private static StatusReport read(String xml) {
        return ((Read) StatusReportReader.read(xml.getBytes(StandardCharsets.UTF_8))).report();
    }

    private static BankAnswer answer(String xml) {
        return BankAnswer.of(read(xml), small());
    }

    private static Why why(String xml) {
        return ((Unreadable) StatusReportReader.read(xml.getBytes(StandardCharsets.UTF_8))).why();
    }

    private static String report(String version, String answered, String groupStatus, String reasons, String blocks) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.%s"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-11-23T23:30:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                <GrpSts>%s</GrpSts>%s</OrgnlGrpInfAndSts>%s</CstmrPmtStsRpt></Document>""".formatted(version, answered,
                groupStatus, reasons, blocks);
    }

    private static String block(String id, String status, String transactions) {
        return "<OrgnlPmtInfAndSts><OrgnlPmtInfId>" + id + "</OrgnlPmtInfId>" + status + transactions + "</OrgnlPmtInfAndSts>";
    }

    private static String transaction(String endToEnd, String status, String reasons) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + endToEnd + "</OrgnlEndToEndId><TxSts>" + status + "</TxSts>" + reasons
                + "</TxInfAndSts>";
    }
}
