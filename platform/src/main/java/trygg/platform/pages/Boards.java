package trygg.platform.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.guarantee.DueList;
import trygg.platform.pages.WorkList.Filter;

/** What all boards have in common: what their address asks for, the filters by kind, and the way to the next page. */
public final class Boards {

    /** Rows of one page. More would not be read, and would be rendered anew at every change. */
    private static final int ROWS = 50;

    private Boards() {
    }

    /**
     * What the address of a board asks for: all that is open where the visitor acts. A kind that does not exist counts as
     * none, because addresses are kept and kinds may go.
     */
    public static DueList asked(Visitor visitor, List<String> kinds, @Nullable String kind, @Nullable String after) {
        var municipality = visitor.municipality().orElseThrow(() -> Problem
                .of(403, "no-municipality", "Your account names no municipality to work for").asException());
        return new DueList(municipality, true, kind != null && kinds.contains(kind) ? kind : null, Cursor.parse(after), ROWS);
    }

    /** An address within the service that asks for the same, such as of the live part. */
    public static String address(PageFrame frame, String path, DueList asked) {
        return frame.root() + path
                + query(asked.kind(), asked.after().equals(Cursor.START) ? null : asked.after().toString());
    }

    /**
     * The work list of a board.
     *
     * @param all what the filter is called that leaves nothing out
     * @param kinds the filters by kind, in the reader's words
     */
    public static WorkList list(PageFrame frame, DueList asked, Cursor.Page<WorkRow> page, long total, String all,
            Map<String, String> kinds) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter(all, frame.root() + "/", asked.kind() == null));
        kinds.forEach((kind, label) -> filters
                .add(new Filter(label, frame.root() + "/" + query(kind, null), kind.equals(asked.kind()))));
        return WorkList.of(page.items(), total, frame.now(), frame.zone()).withFilters(filters)
                .withMore(page.next() == null ? null : frame.root() + "/" + query(asked.kind(), page.next()));
    }

    private static String query(@Nullable String kind, @Nullable String after) {
        var parts = new ArrayList<String>();
        if (kind != null) {
            parts.add("kind=" + kind);
        }
        if (after != null) {
            parts.add("after=" + after);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
