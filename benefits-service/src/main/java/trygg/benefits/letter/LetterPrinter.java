package trygg.benefits.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Writes a letter as PDF/UA: tagged, with language, title, bookmarks and its fonts within. Nothing in the file depends on
 * when or where it was made, so the same letter is the same bytes.
 */
@ApplicationScoped
public class LetterPrinter {

    /** Metrically like the usual office fonts and covers the Nordic letters; SIL Open Font License. */
    private static final String FONT = "liberation/LiberationSans-";

    static {
        // Its own log tells the parsing of every style sheet, and is not ours to read.
        XRLog.setLoggingEnabled(false);
    }

    @CheckedTemplate(basePath = "letter")
    record print(Letter letter) implements TemplateInstance {
    }

    /** The letter as a page of its own, for whoever asks for HTML: the same template that the PDF is made of. */
    public String html(Letter letter) {
        return new print(letter).render();
    }

    /** @param id what the file is known by: the decision the letter tells of */
    public byte[] pdf(Letter letter, UUID id) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Trygg");
        builder.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(html(letter), "");
        try (var renderer = builder.buildPdfRenderer(); var document = renderer.createPDFKeepOpen()) {
            var written = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            written.setTimeInMillis(letter.writtenAt().toEpochMilli());
            document.getDocumentInformation().setCreationDate(written);
            document.setDocumentId(id.getMostSignificantBits());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a letter that cannot be printed", unwritable);
        }
    }

    private static InputStream font(String style) {
        var file = FONT + style + ".ttf";
        var stream = LetterPrinter.class.getClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the font is not packed: " + file);
        }
        return stream;
    }
}
