package trygg.intake.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.promise.Clocked.Counted;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Adopted;
import trygg.platform.municipality.Municipality.Setting;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What was promised, what was decided, and what the clocks say was done (C104). */
@ApplicationScoped
public class PromiseService {

    private final Catalogue catalogue;
    private final Clocked clocked;
    private final Transactions transactions;
    private final AccessLog accessLog;

    PromiseService(Catalogue catalogue, Clocked clocked, Transactions transactions, AccessLog accessLog) {
        this.catalogue = catalogue;
        this.clocked = clocked;
        this.transactions = transactions;
        this.accessLog = accessLog;
    }

    /**
     * A promise as it stands in one municipality.
     *
     * @param adopted the decision that made it the municipality's own, if there is one
     */
    public record Standing(Promise promise, @Nullable Adopted adopted, List<Figures> figures, Verdict verdict) {

        public Standing {
            figures = List.copyOf(figures);
        }

        public boolean clocked() {
            return !figures.isEmpty();
        }

        public boolean brokenNow() {
            return figures.stream().anyMatch(one -> one.broken() > 0);
        }
    }

    /** All figures of a municipality at one moment, and every promise with those that are its own. */
    public record Board(Instant at, List<Standing> standings, List<Figures> figures) {

        public Board {
            standings = List.copyOf(standings);
            figures = List.copyOf(figures);
        }
    }

    /** The board. It holds counts and nothing of anybody; who may see it was decided before. */
    public Board board(Municipality municipality) {
        return transactions.snapshot(Scope.of(municipality.code()), tx -> {
            var counted = withUnstarted(municipality, clocked.figures(tx, municipality.code()), tx.now());
            return new Board(tx.now(), catalogue.all().stream().map(one -> standing(municipality, one, counted)).toList(),
                    counted.stream().map(Counted::figures).toList());
        });
    }

    /** A guarantee that is switched on and that nobody has been owed yet stands there with zeros, not by its absence. */
    private List<Counted> withUnstarted(Municipality municipality, List<Counted> counted, Instant now) {
        var today = now.atZone(municipality.timeZone()).toLocalDate();
        var all = new ArrayList<>(counted);
        catalogue.guarantees().stream()
                .filter(text -> counted.stream().noneMatch(one -> one.figures().guarantee().equals(text.id())))
                .filter(text -> municipality.settingOf(text.id(), today).isPresent())
                .forEach(text -> all.add(new Counted(Figures.none(text), text.promises())));
        return all;
    }

    private static Standing standing(Municipality municipality, Promise promise, List<Counted> counted) {
        var figures = counted.stream().filter(one -> one.promises().contains(promise.id())).map(Counted::figures).toList();
        var adopted = municipality.adoptionOf(promise.id());
        return new Standing(promise, adopted.orElse(null), figures, Verdict.of(adopted.isPresent(), figures));
    }

    /**
     * A guarantee with what holds for it today.
     *
     * @param setting its parameters and the decision behind them, nothing where it is switched off
     */
    public record Ruled(GuaranteeText guarantee, @Nullable Setting setting) {
    }

    /** A guarantee with what holds for it today and what came of it, one row for each version of its rule. */
    public record Compared(Ruled ruled, Figures figures) {
    }

    /**
     * @param of the promise asked for
     * @param said what the programmes say
     * @param compared its own guarantees and those of what it is to weigh as much as; none where it is set beside nothing
     */
    public record Whole(Standing of, List<Said> said, List<Ruled> guarantees, List<Compared> compared) {
    }

    public record Said(Statement statement, Programme programme) {
    }

    public List<Said> said(Promise promise) {
        return catalogue.statementsOf(promise).stream().map(one -> new Said(one, catalogue.programmeOf(one))).toList();
    }

    public Optional<Whole> find(Board board, Municipality municipality, String id) {
        var today = board.at().atZone(municipality.timeZone()).toLocalDate();
        return board.standings().stream().filter(one -> one.promise().id().equals(id)).findFirst()
                .map(standing -> {
                    var ruled = catalogue.guaranteesOf(standing.promise()).stream()
                            .map(one -> ruled(municipality, one, today)).toList();
                    var besides = standing.promise().weighedAgainst();
                    var compared = besides.isEmpty() ? Stream.<Ruled> empty()
                            : Stream.concat(ruled.stream(), catalogue.guarantees().stream()
                                    .filter(one -> besides.contains(one.id())).map(one -> ruled(municipality, one, today)));
                    return new Whole(standing, said(standing.promise()), ruled,
                            compared.flatMap(one -> board.figures().stream()
                                    .filter(figures -> figures.guarantee().equals(one.guarantee().id()))
                                    .map(figures -> new Compared(one, figures))).toList());
                });
    }

    private static Ruled ruled(Municipality municipality, GuaranteeText guarantee, LocalDate today) {
        return new Ruled(guarantee, municipality.settingOf(guarantee.id(), today).orElse(null));
    }

    /**
     * The way down from a figure to the cases behind it.
     *
     * @param total how many clocks can be listed
     * @param unlisted how many belong to protected persons, who are counted and never listed
     */
    public record Cases(Page<Waiting> page, long total, long unlisted) {
    }

    /** The cases whose clock for this promise runs or is broken. The look is in the access log. */
    public Cases cases(Caller caller, String municipality, String promise, Cursor after, int limit) {
        return accessLog.reading(caller.in(municipality),
                new Reading(caller, municipality, "case-handling", "promise-cases", null), tx -> {
                    var page = Page.of(clocked.unkept(tx, municipality, promise, after, limit), limit, Waiting::cursor);
                    return new Cases(page, clocked.countUnkept(tx, municipality, promise, false),
                            clocked.countUnkept(tx, municipality, promise, true));
                });
    }
}
