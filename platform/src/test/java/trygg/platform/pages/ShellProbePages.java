package trygg.platform.pages;

import java.time.Duration;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;

/** A page that uses every part of the shell, as a service would. */
@Path("/shell-probes")
@RolesAllowed("caseworker")
public class ShellProbePages {

    static volatile String said = "Somebody got in touch.";

    @Inject
    Visitor visitor;

    @Inject
    LiveFragment live;

    record page(PageFrame frame, CaseHead head, WorkList work, List<ClockView> clocks, List<TimelineEntry> entries,
            FormInput form, List<FormInput.Choice> choices) implements TemplateInstance {
    }

    record page$timeline(PageFrame frame, List<TimelineEntry> entries) implements TemplateInstance {
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return page(FormInput.empty());
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    public Response save(MultivaluedMap<String, String> typed) {
        return Response.status(422).entity(page(FormInput.of(typed).refuse("name", "Say who it is"))).build();
    }

    /** A form with an address of its own below its page, which is where most forms of the services go. */
    @POST
    @Path("notes")
    @Produces(MediaType.TEXT_HTML)
    public Response note(MultivaluedMap<String, String> typed) {
        return save(typed);
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> live() {
        var frame = visitor.frame();
        return live.stream("timeline", List.of("probe"), frame.language(),
                () -> new page$timeline(frame, entries(frame)));
    }

    private TemplateInstance page(FormInput form) {
        var frame = visitor.frame();
        var clock = new ClockView(ClockView.State.RUNNING, frame.now().minus(Duration.ofHours(1)),
                frame.now().plus(Duration.ofMinutes(135)), null, "Roof", List.of("C001"));
        var rows = List.of(new WorkRow("shell-probes/1", "Kari Eksempel", "first talk", List.of(WorkRow.Tag.of("money")),
                clock, false), new WorkRow("shell-probes/2", "Hemmelig Navn", "hidden too", List.of(), clock, true));
        return new page(frame, new CaseHead("Kari", false, List.of(), List.of(), null, null),
                WorkList.of(rows, 2, frame.now(), frame.zone()), List.of(clock), entries(frame), form,
                List.of(new FormInput.Choice("a", "A flat")));
    }

    private static List<TimelineEntry> entries(PageFrame frame) {
        return List.of(new TimelineEntry(frame.now(), "housing", said));
    }
}
