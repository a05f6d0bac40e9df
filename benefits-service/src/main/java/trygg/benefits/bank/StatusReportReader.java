package trygg.benefits.bank;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import trygg.benefits.bank.StatusReport.Block;
import trygg.benefits.bank.StatusReport.Reading;
import trygg.benefits.bank.StatusReport.Reading.Read;
import trygg.benefits.bank.StatusReport.Reading.Unreadable;
import trygg.benefits.bank.StatusReport.Transaction;
import trygg.benefits.bank.StatusReport.Verdict;
import trygg.benefits.bank.StatusReport.Why;

/**
 * Reads the bank's answer as a stream. The names of what we need are the same in every version of the message since
 * {@code pain.002.001.03}, so one reader serves all; the library has other classes for each version, and drops what it does
 * not know without a word.
 */
public final class StatusReportReader {

    /** In bytes: several times what a bank writes on a full run, each payment by itself. The routes take as much. */
    public static final int LARGEST = 32 * 1024 * 1024;

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";

    private static final String GROUP = "/Document/CstmrPmtStsRpt/OrgnlGrpInfAndSts";
    private static final String BLOCK = "/Document/CstmrPmtStsRpt/OrgnlPmtInfAndSts";
    private static final String TRANSACTION = BLOCK + "/TxInfAndSts";

    private final Deque<String> paths = new ArrayDeque<>();
    private final List<Block> blocks = new ArrayList<>();
    private String messageId = "";
    private String originalMessageId = "";
    private @Nullable LocalDate madeOn;
    private Level group = new Level();
    private Level block = new Level();
    private Level transaction = new Level();
    private List<Transaction> transactions = new ArrayList<>();

    private StatusReportReader() {
    }

    /** The report; or why the bytes are none. Nothing outside the bytes is ever fetched. */
    public static Reading read(byte[] xml) {
        if (xml.length > LARGEST) {
            return new Unreadable(Why.TOO_LARGE);
        }
        // The parser of the JDK by name: another one on the class path may know other switches, or none.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            return new StatusReportReader().read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            return new Unreadable(Why.NOT_XML);
        }
    }

    private Reading read(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return new Unreadable(Why.DOCTYPE);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!String.valueOf(reader.getNamespaceURI()).startsWith(NAMESPACE) && !within("/SplmtryData")) {
                        return new Unreadable(Why.ANOTHER_MESSAGE);
                    }
                    paths.push(path() + "/" + reader.getLocalName());
                    begin(path());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(path(), text.toString().strip());
                    text.setLength(0);
                    paths.pop();
                }
                default -> {
                }
            }
        }
        if (originalMessageId.isEmpty() || messageId.isEmpty()) {
            return new Unreadable(Why.INCOMPLETE);
        }
        return new Read(new StatusReport(messageId, originalMessageId, madeOn, group.verdict(), blocks));
    }

    private String path() {
        var path = paths.peek();
        return path == null ? "" : path;
    }

    private boolean within(String element) {
        return path().contains(element);
    }

    private void begin(String path) {
        switch (path) {
            case GROUP -> group = new Level();
            case BLOCK -> {
                block = new Level();
                transactions = new ArrayList<>();
            }
            case TRANSACTION -> transaction = new Level();
            default -> {
            }
        }
    }

    private void end(String path, String text) {
        switch (path) {
            case "/Document/CstmrPmtStsRpt/GrpHdr/MsgId" -> messageId = text;
            case "/Document/CstmrPmtStsRpt/GrpHdr/CreDtTm" -> madeOn = day(text);
            case GROUP + "/OrgnlMsgId" -> originalMessageId = text;
            case BLOCK -> blocks.add(new Block(block.id, block.verdict(), transactions));
            case TRANSACTION -> transactions.add(new Transaction(transaction.id, transaction.verdict()));
            default -> {
                if (path.startsWith(TRANSACTION + "/")) {
                    transaction.take(path.substring(TRANSACTION.length()), text);
                } else if (path.startsWith(BLOCK + "/")) {
                    block.take(path.substring(BLOCK.length()), text);
                } else if (path.startsWith(GROUP + "/")) {
                    group.take(path.substring(GROUP.length()), text);
                }
            }
        }
    }

    /** A time without an offset is the bank's own, which is ours. */
    private static @Nullable LocalDate day(String text) {
        try {
            var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime exact ? exact.atZoneSameInstant(PaymentRun.BANK_TIME).toLocalDate()
                    : LocalDate.from(time);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What is being collected of the file, a block or a transaction: the three look alike. */
    private static final class Level {

        private String id = "";
        private String code = "";
        private final List<Reason> reasons = new ArrayList<>();
        private String reason = "";
        private final List<String> said = new ArrayList<>();

        void take(String part, String text) {
            switch (part) {
                case "/OrgnlPmtInfId", "/OrgnlEndToEndId" -> id = text;
                case "/GrpSts", "/PmtInfSts", "/TxSts" -> code = text;
                case "/StsRsnInf/Rsn/Cd", "/StsRsnInf/Rsn/Prtry" -> reason = text;
                case "/StsRsnInf/AddtlInf" -> said.add(text);
                case "/StsRsnInf" -> {
                    reasons.add(new Reason(reason, String.join(" ", said)));
                    reason = "";
                    said.clear();
                }
                default -> {
                }
            }
        }

        Verdict verdict() {
            return new Verdict(code, reasons);
        }
    }
}
