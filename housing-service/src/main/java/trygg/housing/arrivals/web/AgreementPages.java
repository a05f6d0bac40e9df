package trygg.housing.arrivals.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import trygg.housing.arrivals.Agreeing;
import trygg.housing.arrivals.Agreement;
import trygg.housing.arrivals.ArrivalService;
import trygg.housing.arrivals.Telling.Fault;
import trygg.platform.api.Codes;
import trygg.platform.api.Days;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Enters an agreement by hand, for staff; many at once come by sheet. */
@Path("/arrivals/new")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class AgreementPages {

    private static final int REFERENCE = 100;
    /** Spoken by many who come; the machine may name any other. */
    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fa", "fr", "ku", "my", "ps", "ru", "rw", "so",
            "sw", "ti", "tr", "uk", "ur");

    record note(PageFrame frame, FormInput form, List<Choice> languages, List<Choice> protections)
            implements
                TemplateInstance {
    }

    private final ArrivalService arrivals;
    private final Callers callers;
    private final Visitor visitor;

    AgreementPages(ArrivalService arrivals, Callers callers, Visitor visitor) {
        this.arrivals = arrivals;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(@QueryParam("case") @Nullable String caseId) {
        return noting(FormInput.empty().with("caseId", caseId == null ? "" : caseId).with("id", UUID.randomUUID().toString()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response agree(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var day = form.day("arrivesOn", words().give_day());
        var births = births(form);
        var rooms = rooms(form);
        var caseId = caseId(form);
        if (form.value("reference").isEmpty() || form.value("reference").length() > REFERENCE) {
            form.refuse("reference", words().give_reference());
        }
        if (!List.of("no", "yes", "unknown").contains(form.value("protection"))) {
            form.refuse("protection", words().choose());
        }
        if (!form.accepted() || day == null) {
            return refused(form);
        }
        var language = form.value("language");
        var told = new Agreement(form.id("id"), visitor.requireMunicipality(), form.value("reference"), day, births,
                LANGUAGES.contains(language) ? language : null, rooms, caseId);
        var protectedPerson = switch (form.value("protection")) {
            case "no" -> Boolean.FALSE;
            case "yes" -> Boolean.TRUE;
            default -> null;
        };
        return switch (arrivals.agree(callers.current(), told, protectedPerson)) {
            case Agreeing.Agreed _ -> entered(told);
            case Agreeing.Repeated _ -> entered(told);
            case Agreeing.OtherContent _ -> refused(form.refuse("reference", words().known_already()));
            case Agreeing.Known _ -> refused(form.refuse("reference", words().known_already()));
            case Agreeing.Unfit(var fault) -> refused(form.refuse(fault == Fault.NOT_BORN ? "births" : "arrivesOn",
                    words().fault(Codes.of(fault))));
        };
    }

    private Response entered(Agreement told) {
        return SeeOther.to(visitor.frame(), "/arrivals/" + told.id() + "?said=entered");
    }

    private List<LocalDate> births(FormInput form) {
        var births = new ArrayList<LocalDate>();
        try {
            form.value("births").lines().map(String::strip).filter(line -> !line.isEmpty()).map(LocalDate::parse)
                    .forEach(births::add);
        } catch (DateTimeException _) {
            form.refuse("births", words().give_births());
        }
        if (births.isEmpty() || births.size() > Agreement.MOST_PEOPLE || !births.stream().allMatch(Days::kept)) {
            form.refuse("births", words().give_births());
        }
        return births;
    }

    private int rooms(FormInput form) {
        var rooms = form.value("rooms").matches("[0-9]{1,2}") ? Integer.parseInt(form.value("rooms")) : 0;
        if (rooms < 1 || rooms > Agreement.MOST_ROOMS) {
            form.refuse("rooms", words().give_rooms());
        }
        return rooms;
    }

    private @Nullable UUID caseId(FormInput form) {
        try {
            return form.value("caseId").isEmpty() ? null : UUID.fromString(form.value("caseId"));
        } catch (IllegalArgumentException _) {
            form.refuse("caseId", words().give_case());
            return null;
        }
    }

    private TemplateInstance noting(FormInput form) {
        return new note(visitor.frame(), form,
                LANGUAGES.stream().map(code -> new Choice(code, ArrivalPage.language(code, visitor.frame()))).toList(),
                List.of("no", "yes", "unknown").stream().map(code -> new Choice(code, words().protection_choice(code)))
                        .toList());
    }

    private Response refused(FormInput form) {
        return Response.status(422).entity(noting(form)).build();
    }

    private ArrivalWords words() {
        return BundleWords.in(ArrivalWords.class, visitor.language());
    }
}
