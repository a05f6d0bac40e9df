package trygg.intake.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import trygg.platform.pages.Language;

/** C104: every promise of the five programmes stands in the catalogue, with what was said and by whom. */
class CatalogueTest {

    private final GuaranteeTexts texts = new GuaranteeTexts();
    private final Catalogue catalogue = new Catalogue(texts);

    @Test
    void holdsEveryRowFromC001ToC104() {
        assertThat(catalogue.all()).extracting(Promise::id)
                .isEqualTo(IntStream.rangeClosed(1, 104).mapToObj("C%03d"::formatted).toList());
        assertThat(catalogue.all().stream().filter(one -> one.leadingClass().equals("S"))).hasSize(78);
        assertThat(catalogue.all().stream().flatMap(one -> catalogue.statementsOf(one).stream()).distinct()).hasSize(191);
    }

    @Test
    void leadsFromAPromiseToTheProgrammeThatMadeIt() {
        var concern = catalogue.find("C018").orElseThrow();

        assertThat(catalogue.statementsOf(concern)).extracting(Statement::id).containsExactly("S1-03", "S1-04", "S2-74");
        assertThat(catalogue.programmeOf(catalogue.statementsOf(concern).getFirst()).municipality()).isEqualTo("SE-0181");
        assertThat(catalogue.guaranteesOf(concern)).extracting(GuaranteeText::id).containsExactly("concern-protection",
                "concern-screening", "concern-inquiry");
    }

    @Test
    void namesGuaranteesInTheReadersLanguageAndUnknownOnesByTheirId() {
        assertThat(texts.name("concern-screening", Language.SV)).isEqualTo("Förhandsbedömning");
        assertThat(texts.name("of-a-newer-release", Language.EN)).isEqualTo("of-a-newer-release");
        assertThat(texts.meaning("concern-screening", Language.EN)).isNotBlank();
    }

    @Test
    void aReferenceThatLeadsNowhereStopsTheStart() {
        var wording = new Wording("a", "b", "c");
        var promise = new Promise("C001", List.of("S"), "A", List.of("intake"), wording, List.of("S0-01"), null, null);
        var statement = new Statement("S0-01", "S0", List.of("C002"), "sagt");
        var programme = new Programme("S0", "NO-3224", "NO", "nb", "file", wording);

        assertThatThrownBy(() -> Catalogue.check(Map.of("C001", promise), Map.of("S0-01", statement),
                Map.of("S0", programme), List.of())).isInstanceOf(BrokenCatalogue.class).hasMessageContaining("C001");

        var beside = new Promise("C001", List.of("S"), "A", List.of("intake"), wording, List.of("S0-01"), null,
                List.of("never-told"));
        assertThatThrownBy(() -> Catalogue.check(Map.of("C001", beside),
                Map.of("S0-01", new Statement("S0-01", "S0", List.of("C001"), "sagt")), Map.of("S0", programme), List.of()))
                .isInstanceOf(BrokenCatalogue.class).hasMessageContaining("set beside a guarantee there is not");
    }

    @Test
    void aFileWithAFieldTooManyOrAnEntryTwiceStopsTheStart() {
        var entry = new HashMap<String, Object>(
                Map.of("id", "S0-01", "programme", "S0", "rows", List.of("C001"), "text", "sagt"));
        assertThat(read(List.of(entry))).hasSize(1);

        assertThatThrownBy(() -> read(List.of(entry, entry))).isInstanceOf(BrokenCatalogue.class)
                .hasMessageContaining("S0-01 is there twice");
        entry.put("txet", "misspelt");
        assertThatThrownBy(() -> read(List.of(entry))).isInstanceOf(BrokenCatalogue.class).hasMessageContaining("txet");
    }

    private static List<Statement> read(List<? extends Object> entries) {
        return CatalogueFile.entries("statements.yaml", "statements", Statement.class, Statement::id,
                Map.of("statements", entries));
    }
}
