package trygg.benefits.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.benefits.application.Decision.Outcome;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Language;
import trygg.testkit.TryggTestResource;

/** C037: the letter says what was decided and how it was reckoned, to every reader, on paper and to a screen reader. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class LetterPdfTest {

    @Inject
    LetterPrinter printer;

    @Inject
    Municipalities municipalities;

    private Letter rich(String municipality, String language) {
        return DecisionLetter.of(LetterFixture.rich(municipalities.require(municipality),
                Language.of(language).orElseThrow()));
    }

    private byte[] pdf(Letter letter) {
        return printer.pdf(letter, LetterFixture.DECISION);
    }

    @ParameterizedTest
    @CsvSource({ "SE-1880,sv,Så har vi räknat för mars 2026,förvaltningsrätten",
            "SE-1880,nb,Slik har vi regnet for mars 2026,förvaltningsrätten",
            "SE-1880,en,How we calculated March 2026,administrative court",
            "NO-3224,nb,Slik har vi regnet for mars 2023,Statsforvalteren",
            "NO-3224,sv,Så har vi räknat för mars 2023,Statsforvalteren",
            "NO-3224,en,How we calculated March 2023,county governor" })
    void isTaggedNamedAndWholeInEveryLanguageAndLaw(String municipality, String language, String reckoned, String instance)
            throws IOException {
        var letter = rich(municipality, language);
        var bytes = pdf(letter);
        keep(bytes, municipality + "-" + language);

        try (var document = Loader.loadPDF(bytes)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(letter.title());
            assertThat(new String(catalog.getMetadata().toByteArray())).contains("pdfuaid").contains(letter.title());
            assertThat(bookmarks(document)).hasSize(letter.sections().size() + 1).contains(letter.title(), reckoned);
            assertThat(tags(document)).contains("H2", "H3", "P", "L", "LI", "Table", "THead", "TBody", "TR", "TH", "TD")
                    .doesNotContain("H5", "Figure");
            assertThat(scopes(document)).contains("Row", "Column");
            assertThat(fonts(document)).isNotEmpty().allMatch(font -> font.contains("LiberationSans"));
            assertThat(text(document)).contains(instance).contains(reckoned).doesNotContain("NOT_FOUND")
                    .doesNotContain("{").doesNotContainIgnoringCase("null,");
        }
    }

    /** The order in which a screen reader reads is that of the page: what, why, how reckoned, money, appeal, whom to ask. */
    @Test
    void tellsInTheOrderAReaderNeeds() throws IOException {
        try (var document = Loader.loadPDF(pdf(rich("SE-1880", "sv")))) {
            assertThat(text(document).replaceAll("\\s+", " ")).containsSubsequence("Socialförvaltningen Örebro", "0f8fad5b",
                    "9 mars 2026", "karin", "malin", "Beslut om ekonomiskt bistånd", "Vi säger ja till en del",
                    "9\u00a0920,00\u00a0kr", "Tandvård", "Nej", "Varför", "12 kap. 1 §", "Hyra", "Jobbstimulans",
                    "12 kap. 8 §", "direkt till din hyresvärd", "tre veckor", "070-174 06 12");
        }
    }

    /** What was sent can be shown again to the byte, in a year and on another machine. */
    @Test
    void isTheSameFileEachTime() {
        assertThat(pdf(rich("NO-3224", "nb"))).isEqualTo(pdf(rich("NO-3224", "nb")));
    }

    @Test
    void aBareDecisionHasAWholeLetterToo() throws IOException {
        var municipality = municipalities.require("SE-0181");
        var application = LetterFixture.application("SE-0181", "so", true);
        var letter = DecisionLetter.of(LetterFacts.of(application,
                LetterFixture.decision(Outcome.REFUSED, null, "SoL 2025:400 29:1", "Du bor i <en annan> kommun."), List.of(),
                List.of(),
                municipality, LetterFacts.languageOf(application, municipality)));
        var bytes = pdf(letter);
        keep(bytes, "bare");

        assertThat(letter.language()).isEqualTo(Language.SV);
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(text(document).replaceAll("\\s+", " ")).contains("Vi säger nej").contains("Du bor i <en annan> kommun.")
                    .contains("29 kap. 1 §").contains("tolk till somaliska").doesNotContain("Pengarna");
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<String> bookmarks(PDDocument document) {
        var titles = new ArrayList<String>();
        document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
        return titles;
    }

    private static List<String> fonts(PDDocument document) throws IOException {
        var names = new ArrayList<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName());
            }
        }
        return names;
    }

    private static List<String> tags(PDDocument document) {
        var tags = new ArrayList<String>();
        walk(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), COSName.S, tags, new ArrayList<>());
        return tags;
    }

    private static List<String> scopes(PDDocument document) {
        var scopes = new ArrayList<String>();
        walk(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), COSName.getPDFName("Scope"), scopes,
                new ArrayList<>());
        return scopes;
    }

    /** Collects a name from the structure elements, down through kids and attributes. */
    private static void walk(COSBase at, COSName wanted, List<String> found, List<COSBase> seen) {
        switch (at) {
            case COSObject reference -> walk(reference.getObject(), wanted, found, seen);
            case COSArray array -> array.forEach(one -> walk(one, wanted, found, seen));
            case COSDictionary element -> {
                if (seen.stream().anyMatch(one -> one == element)) {
                    return;
                }
                seen.add(element);
                if (element.getDictionaryObject(wanted) instanceof COSName name) {
                    found.add(name.getName());
                }
                for (var way : List.of(COSName.K, COSName.A)) {
                    var next = element.getDictionaryObject(way);
                    if (next != null) {
                        walk(next, wanted, found, seen);
                    }
                }
            }
            default -> {
                // Numbers of marked content and the like lead nowhere.
            }
        }
    }

    /** For people to look at: no program sees whether a letter is good to read. */
    private static void keep(byte[] pdf, String name) throws IOException {
        Files.createDirectories(Path.of("target/letters"));
        Files.write(Path.of("target/letters/" + name.toLowerCase(Locale.ROOT) + ".pdf"), pdf);
    }
}
