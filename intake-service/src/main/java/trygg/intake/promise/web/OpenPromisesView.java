package trygg.intake.promise.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.intake.promise.Figures;
import trygg.intake.promise.GuaranteeText;
import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.promise.PromiseService.Board;
import trygg.intake.promise.PromiseService.Standing;
import trygg.intake.promise.Wording;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.PublicCounts;
import trygg.platform.secrecy.PublicCounts.Cell;

/**
 * The figures of a municipality for everybody. No sums over guarantees are published: one would tell what another
 * withholds.
 *
 * @param definitions version of each guarantee's rule the figures were counted by
 * @param figures one row for each guarantee and version; promises refer to them by the guarantee's id
 */
public record OpenPromisesView(String municipality, String name, boolean synthetic, Instant generatedAt, String licence,
        String counting, String suppression, Map<String, List<Integer>> definitions, List<OpenPromise> promises,
        List<OpenFigures> figures) {

    private static final String LICENCE = "Free to use, share and build on, also commercially, when the municipality is"
            + " named as the source (CC BY 4.0).";
    private static final String SUPPRESSION = "Counts below " + PublicCounts.LEAST + " are withheld (null, suppressed), and"
            + " others with them where a sum would tell them.";

    public record OpenPromise(String id, @JsonProperty("class") List<String> classes, String section, Wording text,
            PromisesView.@Nullable AdoptedView adopted, List<String> guarantees) {

        static OpenPromise of(Standing standing) {
            var promise = standing.promise();
            return new OpenPromise(promise.id(), promise.classes(), promise.section(), promise.text(),
                    PromisesView.AdoptedView.of(standing.adopted()),
                    standing.figures().stream().map(Figures::guarantee).distinct().toList());
        }
    }

    /** @param suppressed whether something of the row is withheld; that stands as null */
    public record OpenFigures(String guarantee, String service, @Nullable Integer definition, @Nullable Wording name,
            @Nullable Long owed, @Nullable Long kept, @Nullable Long broken, @Nullable Long remedied, @Nullable Long running,
            @Nullable Long withdrawn, boolean suppressed) {

        static OpenFigures of(Figures figures, GuaranteeTexts texts) {
            var row = PublicCounts.of(List.of(figures.kept(), figures.broken(), figures.remedied(), figures.running(),
                    figures.withdrawn()));
            var parts = row.parts();
            return new OpenFigures(figures.guarantee(), figures.service(), figures.definition(),
                    texts.find(figures.guarantee()).map(GuaranteeText::name).orElse(null), row.total().number(),
                    parts.get(0).number(), parts.get(1).number(), parts.get(2).number(), parts.get(3).number(),
                    parts.get(4).number(), parts.stream().anyMatch(Cell.Withheld.class::isInstance));
        }
    }

    static OpenPromisesView of(Municipality municipality, Board board, GuaranteeTexts texts) {
        var definitions = new TreeMap<String, List<Integer>>();
        board.figures().forEach(figures -> definitions.merge(figures.guarantee(),
                figures.definition() == null ? List.of() : List.of(figures.definition()),
                (one, other) -> Stream.concat(one.stream(), other.stream()).distinct().sorted().toList()));
        return new OpenPromisesView(municipality.code(), municipality.name(), municipality.synthetic(), board.at(), LICENCE,
                PromisesView.COUNTING, SUPPRESSION, definitions,
                board.standings().stream().map(OpenPromise::of).toList(),
                board.figures().stream().map(figures -> OpenFigures.of(figures, texts)).toList());
    }
}
