package trygg.platform.operations.remedies;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.operations.OperationsMessages;
import trygg.platform.operations.remedies.RemedyService.Authority;
import trygg.platform.operations.remedies.RemedyService.Owed;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/**
 * What this service owes the people it broke a promise to: what is owed longest first, each with the one thing to do about it.
 */
@Path("remedies")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces("text/html;charset=UTF-8")
public class RemedyPages {

    private static final int ROWS = 50;
    private static final String MINE = "mine";

    private final RemedyService service;
    private final Callers callers;
    private final Visitor visitor;
    private final Instance<GuaranteeNames> names;

    RemedyPages(RemedyService service, Callers callers, Visitor visitor, Instance<GuaranteeNames> names) {
        this.service = service;
        this.callers = callers;
        this.visitor = visitor;
        this.names = names;
    }

    /**
     * A row of the list.
     *
     * @param field name of the row's own note field: the ids of a page must differ
     * @param yours whether the reader may mark it done
     */
    record Row(UUID id, String kind, String ownerRole, boolean protectedPerson, ClockView clock, String href, String field,
            boolean yours) {
    }

    /**
     * @param notice what was just said or found: {@code done}, {@code already}, {@code other-role}
     * @param mine whether only the tasks of the reader's own roles are shown
     */
    record Shown(List<Row> rows, long total, boolean mine, @Nullable String more, FormInput form, @Nullable String notice) {
    }

    @CheckedTemplate(basePath = "operations")
    record remedies(PageFrame frame, Shown shown) implements TemplateInstance {
    }

    @GET
    @Operation(hidden = true)
    public String list(@QueryParam("owner") @Nullable String owner, @QueryParam("after") @Nullable String after,
            @QueryParam("said") @Nullable String said) {
        return page(MINE.equals(owner), after, FormInput.empty(), "done".equals(said) ? said : null);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response done(UUID id, @QueryParam("owner") @Nullable String owner, MultivaluedMap<String, String> typed) {
        var mine = MINE.equals(owner);
        var form = FormInput.of(typed);
        var note = form.value(fieldOf(id));
        if (note.isEmpty()) {
            form.refuse(fieldOf(id), words().note_missing());
        } else if (note.length() > RemedyResource.LONGEST_NOTE) {
            form.refuse(fieldOf(id), words().text_too_long(RemedyResource.LONGEST_NOTE));
        }
        if (!form.accepted()) {
            return Response.status(422).entity(page(mine, null, form, null)).build();
        }
        return switch (service.done(callers.current(), Authority.ROLE, id, note)) {
            case Completion.Completed() -> Response.status(Response.Status.SEE_OTHER)
                    // Not as a URI, which would be put under the service's root a second time.
                    .header(HttpHeaders.LOCATION, address(mine, "said=done")).build();
            case Completion.NotThere() -> throw new NotFoundException();
            case Completion.AlreadyDone(_, _) -> Response.status(409)
                    .entity(page(mine, null, FormInput.empty(), "already")).build();
            case Completion.NotYours(_) -> Response.status(403).entity(page(mine, null, form, "other-role")).build();
        };
    }

    private String page(boolean mine, @Nullable String after, FormInput form, @Nullable String notice) {
        var frame = visitor.frame();
        var caller = callers.current();
        var owed = visitor.municipality()
                .map(code -> service.owed(caller, code, mine ? caller.roles() : Set.of(), Cursor.parse(after), ROWS))
                .orElseGet(() -> new Owed(List.of(), 0));
        var page = Page.of(owed.found(), ROWS, OpenRemedy::cursor);
        var rows = page.items().stream().map(remedy -> row(remedy, frame, caller.roles())).toList();
        var more = page.next() == null ? null : address(mine, "after=" + page.next());
        return new remedies(frame, new Shown(rows, owed.total(), mine, more, form, notice)).render();
    }

    private Row row(OpenRemedy remedy, PageFrame frame, Set<String> roles) {
        var masked = remedy.sensitive();
        var name = names.isResolvable() ? names.get().nameOf(remedy.guarantee(), frame.language())
                : remedy.guarantee().replace('-', ' ');
        var page = names.isResolvable() ? names.get().pageOf(remedy.guarantee(), remedy.caseId())
                : "/intake/cases/" + remedy.caseId();
        var clock = new ClockView(ClockView.State.BROKEN, remedy.startedAt(), remedy.dueAt(), remedy.fulfilledAt(),
                masked ? words().protected_matter() : name, masked ? List.of() : remedy.promises());
        return new Row(remedy.id(), remedy.kind(), remedy.ownerRole(), masked, clock, page,
                fieldOf(remedy.id()), OpenRemedy.mayDo(remedy.ownerRole(), roles));
    }

    private String address(boolean mine, String parameter) {
        return visitor.frame().root() + "/remedies?" + (mine ? "owner=mine&" : "") + parameter;
    }

    private OperationsMessages words() {
        return BundleWords.in(OperationsMessages.class, visitor.language());
    }

    private static String fieldOf(UUID remedy) {
        return "note-" + remedy;
    }
}
