package trygg.benefits.signal.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.signal.CharityReport;
import trygg.benefits.signal.CharityReport.Offer;
import trygg.benefits.signal.SignalService;
import trygg.platform.act.Recording;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** What charities tell: the reports nobody has answered, and the pressure by month beside the refusals (C041). */
@Path("/signals")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class SignalPages {

    /** @param next the report to answer first; absent when all are answered */
    record show(PageFrame frame, FormInput form, List<CharityReport> open, @Nullable CharityReport next,
            List<Choice> offers, Figure pressure, Figure refusals, UUID actId, @Nullable String said)
            implements
                TemplateInstance {
    }

    private final SignalService signals;
    private final Callers callers;
    private final Visitor visitor;

    SignalPages(SignalService signals, Callers callers, Visitor visitor) {
        this.signals = signals;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("said") @Nullable String said) {
        return page(FormInput.empty(), said);
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var offer = Offer.of(form.value("offer"));
        if (offer.isEmpty()) {
            return Response.status(422).entity(page(form.refuse("offer", words().choose_offer()), null)).build();
        }
        return switch (signals.answer(callers.current(), id, form.id("actId"), offer.get())) {
            case Recording.Unknown<?> _ ->
                throw Problem.notFound("unknown-report", "There is nothing with this id here").asException();
            // Now, before or by somebody else: in each case it is no task any more.
            default -> SeeOther.to(visitor.frame(), "/signals?said=answered");
        };
    }

    private TemplateInstance page(FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var found = signals.look(callers.current(), visitor.requireMunicipality());
        var pressure = new Figure(words().pressure(), words().month(), words().people(), found.months().stream()
                .map(one -> new Bar(Words.month(one.month(), frame), BigDecimal.valueOf(one.people()),
                        words().refused_of(one.refused()), false))
                .toList(), null);
        var refusals = new Figure(words().refusals(), words().month(), words().decisions(), found.months().stream()
                .map(one -> new Bar(Words.month(one.month(), frame), BigDecimal.valueOf(one.refusals()), null, false))
                .toList(), null);
        return new show(frame, form, found.open(), found.open().stream().findFirst().orElse(null),
                Arrays.stream(Offer.values()).map(one -> new Choice(one.code(), words().offer(one.code()))).toList(),
                pressure, refusals, UUID.randomUUID(), said);
    }

    private SignalWords words() {
        return BundleWords.in(SignalWords.class, visitor.language());
    }
}
