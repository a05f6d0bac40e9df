package trygg.platform.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import trygg.platform.api.Cursor;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.pages.WorkList.Filter;
import trygg.platform.secrecy.Caller;
import trygg.platform.secrecy.Callers;

/**
 * A board: what is to be done, by what falls due, kept true while it is looked at. What it asks for stands in its
 * address, so that it can be kept and sent. A service gives it a path, reads what stands on it and says it in words.
 *
 * @param <T> what a row tells of
 */
public abstract class LiveBoard<T> {

    /** Rows of one page. More would not be read, and would be rendered anew at every change. */
    private static final int ROWS = 50;

    private final Surroundings around;
    private final String path;
    private final String parameter;
    private final List<String> filters;

    /**
     * @param path as in the annotation, such as {@code /} or {@code /concerns}
     * @param parameter what the filter is called in the address
     * @param filters the codes of the filters in their order, besides the one that always is there: all that is open
     */
    protected LiveBoard(Surroundings around, String path, String parameter, List<String> filters) {
        this.around = around;
        this.path = path;
        this.parameter = parameter;
        this.filters = List.copyOf(filters);
    }

    /** What a board needs of the platform; a service only hands it on. */
    @Singleton
    public static final class Surroundings {

        private final Visitor visitor;
        private final Callers callers;
        private final LiveFragment live;
        private final Clock clock;

        Surroundings(Visitor visitor, Callers callers, LiveFragment live, Clock clock) {
            this.visitor = visitor;
            this.callers = callers;
            this.live = live;
            this.clock = clock;
        }
    }

    /**
     * A board in the reader's words.
     *
     * @param announced what a screen reader says when the board has changed
     * @param emptyText what to do when it is empty, unless the title says all
     * @param open what the filter for all that is open is called
     * @param filter what the filter with this code is called
     * @param links to the other pages of the service: paths within it, and what they are called
     */
    public record Face<T>(String title, String purpose, String announced, String emptyTitle, @Nullable String emptyText,
            String open, UnaryOperator<String> filter, Function<T, WorkRow> row, List<FormInput.Choice> links) {

        public Face {
            links = List.copyOf(links);
        }

        /** A board that leads nowhere but to what stands on it. */
        public Face(String title, String purpose, String announced, String emptyTitle, @Nullable String emptyText, String open,
                UnaryOperator<String> filter, Function<T, WorkRow> row) {
            this(title, purpose, announced, emptyTitle, emptyText, open, filter, row, List.of());
        }
    }

    @CheckedTemplate(basePath = "shell")
    record board(PageFrame frame, Face<?> face, WorkList work, String live) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "shell")
    record board$rows(PageFrame frame, Face<?> face, WorkList work) implements TemplateInstance {
    }

    /** Reads the board and logs who does, or refuses. */
    protected abstract Counted<T> read(Caller reader, DueList asked);

    /** The board once more, for an open page whose reader was logged: a line every other second would bury the rest. */
    protected abstract Counted<T> again(DueList asked);

    protected abstract Face<T> face(PageFrame frame, DueList asked);

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({ "caseworker", "duty-officer", "manager" })
    @Operation(hidden = true)
    public TemplateInstance board(@Context UriInfo address, @QueryParam("after") @Nullable String after) {
        var frame = around.visitor.frame();
        var asked = asked(address, after);
        var face = face(frame, asked);
        var live = frame.root() + path + (path.endsWith("/") ? "live" : "/live")
                + query(asked.filter(), asked.after().equals(Cursor.START) ? null : asked.after().toString());
        return new board(frame, face, list(frame, face, asked, read(around.callers.current(), asked)), live);
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({ "caseworker", "duty-officer", "manager" })
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@Context UriInfo address, @QueryParam("after") @Nullable String after) {
        var frame = around.visitor.frame();
        var asked = asked(address, after);
        // Logs that the board is being watched, and refuses who may not; the looks that follow are this one read.
        read(around.callers.current(), asked);
        return around.live.stream("board", List.of(Nudges.boardOf(asked.municipality())), frame.language(), () -> {
            var now = frame.at(around.clock.instant());
            var face = face(now, asked);
            return new board$rows(now, face, list(now, face, asked, again(asked)));
        });
    }

    /** A filter that does not exist counts as none, because addresses are kept and filters may go. */
    private DueList asked(UriInfo address, @Nullable String after) {
        var filter = address.getQueryParameters().getFirst(parameter);
        return new DueList(around.visitor.requireMunicipality(), filter != null && filters.contains(filter) ? filter : null,
                Cursor.parse(after), ROWS);
    }

    private WorkList list(PageFrame frame, Face<T> face, DueList asked, Counted<T> found) {
        var here = frame.root() + path;
        var ways = new ArrayList<Filter>();
        ways.add(new Filter(face.open, here, asked.filter() == null));
        filters.forEach(code -> ways
                .add(new Filter(face.filter.apply(code), here + query(code, null), code.equals(asked.filter()))));
        var page = found.page().map(face.row);
        return WorkList.of(page.items(), found.total(), frame.now(), frame.zone()).withFilters(ways)
                .withMore(page.next() == null ? null : here + query(asked.filter(), page.next()));
    }

    private String query(@Nullable String filter, @Nullable String after) {
        var parts = new ArrayList<String>();
        if (filter != null) {
            parts.add(parameter + "=" + filter);
        }
        if (after != null) {
            parts.add("after=" + after);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
