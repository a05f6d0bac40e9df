package trygg.housing.arrears.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.arrears.ArrearsService;
import trygg.housing.arrears.NotifyArrears;
import trygg.housing.arrears.Notifying;
import trygg.housing.eviction.EvictionService;
import trygg.housing.eviction.FactKind;
import trygg.housing.eviction.OpenThreat;
import trygg.housing.eviction.TellFact;
import trygg.housing.eviction.web.EvictionWords;
import trygg.platform.api.Codes;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/**
 * What somebody heard of a home that may be lost, noted by hand: on the phone, in a letter, at a visit. Arrears become a notice
 * with all that follows from one; the other kinds open the household's threat or join the open one.
 */
@Path("/evictions/new")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ThreatPages {

    /** What can be the first thing heard. */
    private static final List<FactKind> FIRST = List.of(FactKind.ARREARS_NOTICE, FactKind.DISTURBANCE_NOTICE,
            FactKind.RECOVERY_NOTICE, FactKind.EVICTION_DATE, FactKind.POWER_CUT);

    record note(PageFrame frame, FormInput form, List<Choice> kinds, List<Choice> children, UUID factId)
            implements
                TemplateInstance {
    }

    private final EvictionService evictions;
    private final ArrearsService arrears;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    ThreatPages(EvictionService evictions, ArrearsService arrears, Municipalities municipalities, Callers callers,
            Visitor visitor) {
        this.evictions = evictions;
        this.arrears = arrears;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(@QueryParam("case") @Nullable String caseId) {
        return page(FormInput.empty().with("caseId", caseId == null ? "" : caseId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response note(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var caseId = caseId(form);
        var kind = Codes.read(FactKind.class, form.value("kind")).filter(FIRST::contains).orElse(null);
        if (kind == null) {
            form.refuse("kind", words().choose_kind());
        }
        if (!Set.of("yes", "no").contains(form.value("children"))) {
            form.refuse("children", words().choose_children());
        }
        var at = form.time("at", visitor.zone(), words().not_a_time());
        if (at != null && at.isAfter(visitor.now())) {
            form.refuse("at", words().time_future());
        }
        if (form.value("says").length() > 4000) {
            form.refuse("says", words().too_long());
        }
        var on = kind == FactKind.ARREARS_NOTICE || kind == FactKind.EVICTION_DATE ? form.day("on", words().give_a_day())
                : null;
        if (kind == FactKind.ARREARS_NOTICE && !form.value("says").isEmpty()) {
            // A notice has the words of its sender; dropping these would be worse than asking for another place for them.
            form.refuse("says", words().says_elsewhere());
        }
        var amount = kind == FactKind.ARREARS_NOTICE ? amount(form) : null;
        if (!form.accepted() || caseId == null || kind == null) {
            return again(form);
        }
        var municipality = visitor.requireMunicipality();
        var children = form.value("children").equals("yes");
        if (amount != null && on != null) {
            return arrears(form, municipality, caseId, children, at, amount, on);
        }
        var caller = callers.current();
        var threat = evictions.note(caller,
                new OpenThreat(form.id("factId"), caseId, municipality, children, at, caller.id()),
                new TellFact(form.id("factId"), form.id("factId"), kind, at, on, null, null,
                        form.value("says").isEmpty() ? null : form.value("says"), null, caller.id(), false));
        return SeeOther.to(visitor.frame(), "/evictions/" + threat + "?said=told");
    }

    private Response arrears(FormInput form, String municipality, UUID caseId, boolean children, @Nullable Instant at,
            BigDecimal amount, LocalDate dueOn) {
        var caller = callers.current();
        var currency = switch (municipalities.require(municipality).country()) {
            case SE -> "SEK";
            case NO -> "NOK";
        };
        return switch (arrears.notify(caller, new NotifyArrears(form.id("factId"), caseId, municipality, amount, currency,
                dueOn, children, at, caller.id()))) {
            case Notifying.Unfit _ -> again(form.refuse("on", words().not_due()));
            case Notifying.OtherContent _ -> again(form.refuse("amount", words().told_before()));
            case Notifying.Notified _ -> SeeOther.to(visitor.frame(), "/evictions");
            case Notifying.Repeated _ -> SeeOther.to(visitor.frame(), "/evictions");
        };
    }

    private @Nullable UUID caseId(FormInput form) {
        try {
            return UUID.fromString(form.value("caseId"));
        } catch (IllegalArgumentException _) {
            form.refuse("caseId", words().give_case());
            return null;
        }
    }

    private @Nullable BigDecimal amount(FormInput form) {
        var number = form.number("amount");
        if (number.matches("[0-9]{1,9}([.][0-9]{1,2})?") && new BigDecimal(number).signum() > 0) {
            return new BigDecimal(number).setScale(2);
        }
        form.refuse("amount", words().give_amount());
        return null;
    }

    private Response again(FormInput form) {
        return Response.status(422).entity(page(form)).build();
    }

    private TemplateInstance page(FormInput form) {
        return new note(visitor.frame(), form,
                FIRST.stream().map(kind -> new Choice(Codes.of(kind), words().kind(Codes.of(kind)))).toList(),
                List.of(new Choice("yes", words().children_live(true)), new Choice("no", words().children_live(false))),
                UUID.randomUUID());
    }

    private EvictionWords words() {
        return BundleWords.in(EvictionWords.class, visitor.language());
    }
}
