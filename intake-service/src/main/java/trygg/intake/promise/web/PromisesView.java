package trygg.intake.promise.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.intake.promise.Figures;
import trygg.intake.promise.GuaranteeText;
import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.promise.PromiseService;
import trygg.intake.promise.PromiseService.Said;
import trygg.intake.promise.PromiseService.Standing;
import trygg.intake.promise.Wording;
import trygg.platform.municipality.Municipality.Adopted;

/**
 * The whole catalogue with its figures in one municipality.
 *
 * @param counting how the figures add up, for whoever reads only this
 */
public record PromisesView(String municipality, String counting, List<PromiseView> promises) {

    static final String COUNTING = "owed = kept + broken + remedied + running + withdrawn; running includes paused;"
            + " the share kept is kept of (owed - withdrawn), and can still grow by running";

    /** @param verdict what can honestly be said: kept only with a decision and a whole measured value */
    public record PromiseView(String id, @JsonProperty("class") List<String> classes, String section, List<String> owner,
            Wording text, @Nullable Wording measure, List<StatementView> statements, @Nullable AdoptedView adopted,
            String verdict, List<FiguresView> guarantees) {
    }

    public record StatementView(String id, String text, ProgrammeView programme) {
    }

    public record ProgrammeView(String id, String municipality, String country, String language, Wording title) {
    }

    public record AdoptedView(String decision, LocalDate date) {

        static @Nullable AdoptedView of(@Nullable Adopted adopted) {
            return adopted == null ? null : new AdoptedView(adopted.decision(), adopted.date());
        }
    }

    public record FiguresView(String guarantee, String service, @Nullable Integer definition, @Nullable Wording name,
            long owed, long kept, long broken, long remedied, long running, long withdrawn) {

        static FiguresView of(Figures figures, GuaranteeTexts texts) {
            return new FiguresView(figures.guarantee(), figures.service(), figures.definition(),
                    texts.find(figures.guarantee()).map(GuaranteeText::name).orElse(null), figures.owed(), figures.kept(),
                    figures.broken(), figures.remedied(), figures.running(), figures.withdrawn());
        }
    }

    static PromisesView of(String municipality, PromiseService.Board board, PromiseService promises, GuaranteeTexts texts) {
        return new PromisesView(municipality, COUNTING, board.standings().stream()
                .map(standing -> view(standing, promises.said(standing.promise()), texts)).toList());
    }

    private static PromiseView view(Standing standing, List<Said> said, GuaranteeTexts texts) {
        var promise = standing.promise();
        return new PromiseView(promise.id(), promise.classes(), promise.section(), promise.owner(), promise.text(),
                promise.measure(), said.stream().map(PromisesView::statement).toList(), AdoptedView.of(standing.adopted()),
                standing.verdict().code(),
                standing.figures().stream().map(figures -> FiguresView.of(figures, texts)).toList());
    }

    private static StatementView statement(Said said) {
        var programme = said.programme();
        return new StatementView(said.statement().id(), said.statement().text(), new ProgrammeView(programme.id(),
                programme.municipality(), programme.country(), programme.language(), programme.title()));
    }
}
