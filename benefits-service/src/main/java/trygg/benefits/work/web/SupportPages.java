package trygg.benefits.work.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
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
import trygg.benefits.work.Measure;
import trygg.benefits.work.Support.Adaptation;
import trygg.benefits.work.Support.EmployerContact;
import trygg.benefits.work.Support.Fault;
import trygg.benefits.work.Support.Supporting;
import trygg.benefits.work.Support.Terms;
import trygg.benefits.work.Support.Treatment;
import trygg.benefits.work.SupportService;
import trygg.benefits.work.SupportService.SupportFile;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** What stands around the measures of one case: how they fit, employers met, treatment beside them. */
@Path("/work-inclusion/cases/{caseId}/support")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class SupportPages {

    private static final String PURPOSE = "case-handling";

    record show(PageFrame frame, FormInput form, SupportFile file, String shortCase, List<Choice> measures,
            List<Choice> adaptations, List<Line> terms, List<String> contacts, List<Going> treatments,
            @Nullable String said) implements TemplateInstance {
    }

    record Line(String measure, String text) {
    }

    /** @param open whether its end can be noted */
    record Going(UUID id, String from, String text, boolean open) {
    }

    private final SupportService support;
    private final Callers callers;
    private final Visitor visitor;

    SupportPages(SupportService support, Callers callers, Visitor visitor) {
        this.support = support;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("caseId") UUID caseId, @QueryParam("said") @Nullable String said) {
        return page(caseId, FormInput.empty(), said);
    }

    @POST
    @Path("terms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response adapt(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var caller = callers.current();
        var from = day(form, "from");
        var adaptations = EnumSet.noneOf(Adaptation.class);
        form.values("adaptations").forEach(code -> Codes.read(Adaptation.class, code).ifPresent(adaptations::add));
        var subsidy = form.value("subsidy");
        if (!subsidy.matches("([0-9]{1,3})?")) {
            form.refuse("subsidy", words().percent());
        }
        var specialist = form.value("specialist");
        if (!specialist.matches("([a-z0-9._-]{1,64})?")) {
            form.refuse("specialist", words().give_specialist());
        }
        if (from == null || !form.accepted()) {
            return again(caseId, form);
        }
        return after(caseId, form, "from", support.adapt(caller, new Terms(form.id("termsId"), form.id("measureId"),
                adaptations, subsidy.isEmpty() ? null : Integer.valueOf(subsidy), specialist.isEmpty() ? null : specialist,
                from, caller.id())));
    }

    @POST
    @Path("employer-contacts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response meet(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var caller = callers.current();
        var metOn = day(form, "metOn");
        return metOn == null ? again(caseId, form)
                : after(caseId, form, "metOn", support.meet(caller,
                        new EmployerContact(form.id("contactId"), form.id("measureId"), metOn, caller.id())));
    }

    @POST
    @Path("treatments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response treat(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var caller = callers.current();
        var from = day(form, "treatedFrom");
        var until = form.value("treatedUntil").isEmpty() ? null : day(form, "treatedUntil");
        return from == null || !form.accepted() ? again(caseId, form)
                : after(caseId, form, "treatedFrom", support.treat(caller,
                        new Treatment(form.id("treatmentId"), caseId, from, until, caller.id())));
    }

    private Response after(UUID caseId, FormInput form, String day, Supporting outcome) {
        return switch (outcome) {
            case Supporting.Saved _ -> to(caseId);
            case Supporting.Repeated _ -> to(caseId);
            case Supporting.OtherContent _ -> to(caseId);
            case Supporting.Ended _ -> again(caseId, form.refuse("measureId", words().choose_measure()));
            case Supporting.Unknown _ -> again(caseId, form.refuse("measureId", words().choose_measure()));
            case Supporting.Unfit(var faults) -> again(caseId, refuse(form, faults, day));
        };
    }

    private FormInput refuse(FormInput form, List<Fault> faults, String day) {
        faults.forEach(fault -> {
            switch (fault) {
                case BEFORE_REFERRAL -> form.refuse(day, words().before_referral());
                case UNTIL_BEFORE_FROM -> form.refuse("treatedUntil", words().until_before());
                case NO_PERCENTAGE -> form.refuse("subsidy", words().percent());
                case IN_FUTURE -> form.refuse(day, words().in_future());
            }
        });
        return form;
    }

    private @Nullable LocalDate day(FormInput form, String field) {
        return form.day(field, words().give_day());
    }

    private Response to(UUID caseId) {
        return SeeOther.to(visitor.frame(), "/work-inclusion/cases/" + caseId + "/support?said=saved");
    }

    private Response again(UUID caseId, FormInput form) {
        return Response.status(422).entity(page(caseId, form, null)).build();
    }

    private TemplateInstance page(UUID caseId, FormInput form, @Nullable String said) {
        var file = support.show(callers.current(), caseId, PURPOSE).orElseThrow(
                () -> Problem.notFound("unknown-case", "There is nothing with this id here").asException());
        var frame = visitor.frame();
        // A form that was refused keeps its id: what was sent and saved all the same must not be saved twice.
        List.of("termsId", "contactId", "treatmentId").forEach(name -> {
            if (form.value(name).isEmpty()) {
                form.with(name, UUID.randomUUID().toString());
            }
        });
        return new show(frame, form, file, caseId.toString().substring(0, 8),
                file.measures().stream().map(one -> new Choice(one.id().toString(), kind(one))).toList(),
                Arrays.stream(Adaptation.values()).map(one -> new Choice(Codes.of(one), words().adaptation(Codes.of(one))))
                        .toList(),
                terms(file, frame),
                file.support().contacts().stream().map(one -> Words.date(one.metOn(), frame)).toList(),
                file.support().treatments().stream().map(one -> new Going(one.id(), one.from().toString(),
                        words().treatment_of(Words.date(one.from(), frame),
                                one.until() == null ? words().goes_on() : Words.date(one.until(), frame)),
                        one.until() == null)).toList(),
                said);
    }

    /** What holds now, of each measure that has not ended. */
    private List<Line> terms(SupportFile file, PageFrame frame) {
        return file.measures().stream().flatMap(measure -> file.support().terms().stream()
                .filter(one -> one.measureId().equals(measure.id())).max(Comparator.comparing(Terms::from)).stream()
                .map(one -> new Line(kind(measure), words().terms_of(Words.date(one.from(), frame),
                        one.adaptations().isEmpty() ? words().none()
                                : String.join(", ", one.adaptations().stream().sorted()
                                        .map(adaptation -> words().adaptation(Codes.of(adaptation))).toList()),
                        one.subsidyPercent() == null ? words().none() : one.subsidyPercent() + " %",
                        one.specialist() == null ? words().none() : one.specialist()))))
                .toList();
    }

    private String kind(Measure measure) {
        return BundleWords.in(WorkWords.class, visitor.language()).kind(measure.kind().code());
    }

    private SupportWords words() {
        return BundleWords.in(SupportWords.class, visitor.language());
    }
}
