package trygg.intake.promise.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.intake.promise.Figures;
import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.promise.PromiseService.Board;
import trygg.intake.promise.PromiseService.Standing;
import trygg.platform.pages.Language;

/** The figures as CSV (RFC 4180): one line for each promise, guarantee and version of its rule. */
final class FiguresCsv {

    private static final String HEAD = "municipality,promise,decision,decided_on,verdict,guarantee,name,service,definition,owed,"
            + "kept,broken,remedied,running,withdrawn\r\n";

    private FiguresCsv() {
    }

    static String of(String municipality, Board board, GuaranteeTexts texts, Language language) {
        return HEAD + board.standings().stream().flatMap(standing -> standing.figures().stream()
                .map(figures -> line(municipality, standing, figures, texts.name(figures.guarantee(), language))))
                .collect(Collectors.joining());
    }

    private static String line(String municipality, Standing standing, Figures figures, String name) {
        var adopted = standing.adopted();
        return Stream.<@Nullable Object> of(municipality, standing.promise().id(), adopted == null ? null : adopted.decision(),
                adopted == null ? null : adopted.date(), standing.verdict().code(), figures.guarantee(), name,
                figures.service(), figures.definition(), figures.owed(), figures.kept(), figures.broken(), figures.remedied(),
                figures.running(), figures.withdrawn()).map(FiguresCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
