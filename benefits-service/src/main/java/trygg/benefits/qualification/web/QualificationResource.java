package trygg.benefits.qualification.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.parameter.Amount;
import trygg.benefits.qualification.Participating;
import trygg.benefits.qualification.Participation;
import trygg.benefits.qualification.Participation.Payment;
import trygg.benefits.qualification.QualificationService;
import trygg.benefits.statistics.Family;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.PaidOut;
import trygg.benefits.statistics.PaidOut.Kind;
import trygg.benefits.statistics.QualificationEnd;
import trygg.benefits.statistics.QualificationEnd.Afterwards;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.EarlierAid;
import trygg.benefits.statistics.QualificationYear.EarlierIncome;
import trygg.benefits.statistics.QualificationYear.OtherAid;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.secrecy.Callers;

/** The qualification programme (sosialtjenesteloven §§ 29–40). Codes are words: {@code main-income} for MAIN_INCOME. */
@Path("/api/v1/qualification-programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QualificationResource {

    private final QualificationService qualification;
    private final Municipalities municipalities;
    private final Callers callers;

    QualificationResource(QualificationService qualification, Municipalities municipalities, Callers callers) {
        this.qualification = qualification;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    /** @param otherMunicipality four digits, {@code 9999} when it is not known which */
    public record ProgrammeRequest(@Nullable UUID id, @NotNull(message = "which municipality") String municipality,
            @NotNull(message = "which case") UUID caseId, @NotNull(message = "is missing") LocalDate appliedOn,
            @NotNull(message = "is missing") LocalDate decidedOn, @NotNull(message = "is missing") LocalDate startedOn,
            @NotNull(message = "is missing") String maritalStatus, @Min(0) @Max(99) int childrenUnder18,
            @Nullable @Pattern(regexp = "[0-9]{4}", message = "has four digits") String otherMunicipality,
            @Nullable String earlierAid, @Nullable Set<@NotNull String> earlierIncomes,
            @Nullable Set<@NotNull String> otherAid) {
    }

    /** @param amount in kroner, such as {@code 17500.00} */
    public record MonthRequest(@Nullable UUID id, @NotNull(message = "when paid") LocalDate paidOn,
            @NotNull(message = "how much") String amount) {
    }

    public record EndRequest(@NotNull(message = "is missing") String status,
            @NotNull(message = "is missing") LocalDate endedOn, @Nullable Set<@NotNull String> afterwards,
            @Nullable String mainIncome) {
    }

    /** @param ended how, when it has */
    public record ProgrammeView(UUID id, UUID caseId, String municipality, LocalDate appliedOn, LocalDate decidedOn,
            LocalDate startedOn, List<PaidView> paid, @Nullable String ended) {

        static ProgrammeView of(Participation of) {
            var end = of.end();
            return new ProgrammeView(of.id(), of.caseId(), of.municipality(), of.appliedOn(), of.decidedOn(), of.startedOn(),
                    of.paid().stream().map(one -> new PaidView(one.paidOut().paidOn(), one.paidOut().amount().toString()))
                            .toList(),
                    end == null ? null : word(end.status()));
        }
    }

    public record PaidView(LocalDate paidOn, String amount) {
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "recordProgramme", summary = "Records that somebody takes part in the qualification programme")
    public Response record(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ProgrammeRequest request) {
        var caller = callers.current();
        var municipality = municipalities.find(request.municipality())
                .orElseThrow(() -> Problem.invalid("unknown-municipality",
                        "This installation does not serve that municipality", "/municipality", "is not served here")
                        .asException());
        caller.in(municipality.code());
        if (municipality.country() != Country.NO) {
            throw Problem.invalid("other-country", "The programme is Norway's", "/municipality", "is not Norwegian")
                    .asException();
        }
        var id = Repeatable.id(request.id(), key, caller, "qualification-programmes");
        return answer(qualification.record(caller, new Participation(id, municipality.code(), request.caseId(),
                request.appliedOn(), request.decidedOn(), request.startedOn(),
                new Family(value(MaritalStatus.class, request.maritalStatus(), "maritalStatus"), request.childrenUnder18()),
                request.otherMunicipality(),
                request.earlierAid() == null ? null : value(EarlierAid.class, request.earlierAid(), "earlierAid"),
                values(EarlierIncome.class, request.earlierIncomes(), "earlierIncomes"),
                values(OtherAid.class, request.otherAid(), "otherAid"), caller.id(), List.of(), null)));
    }

    @POST
    @Path("{id}/months")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "payProgramme", summary = "Records that money of the programme was paid")
    public Response pay(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid MonthRequest request) {
        var caller = callers.current();
        var amount = Amount.read(request.amount()).filter(Amount::isPositive)
                .orElseThrow(() -> Problem.invalid("invalid-amount", "An amount is written 17500.00", "/amount",
                        "is not an amount above nothing").asException());
        var paymentId = Repeatable.id(request.id(), key, caller, "qualification-programmes/" + id + "/months");
        return answer(qualification.pay(caller, id,
                new Payment(paymentId, new PaidOut(request.paidOn(), Kind.QUALIFICATION_MONEY, amount))));
    }

    /** Sent again it is the same; a programme ends once. */
    @POST
    @Path("{id}/end")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "endProgramme", summary = "Records how and when a participation ended")
    public Response end(@PathParam("id") UUID id, @NotNull @Valid EndRequest request) {
        return answer(qualification.end(callers.current(), id, new QualificationEnd(
                value(Status.class, request.status(), "status"), request.endedOn(),
                values(Afterwards.class, request.afterwards(), "afterwards"),
                request.mainIncome() == null ? null : value(Afterwards.class, request.mainIncome(), "mainIncome"))));
    }

    private static Response answer(Participating outcome) {
        return switch (outcome) {
            case Participating.Recorded(var one) ->
                Response.created(URI.create("api/v1/qualification-programmes/" + one.id())).entity(ProgrammeView.of(one))
                        .build();
            case Participating.Repeated(var one) -> Response.ok(ProgrammeView.of(one)).build();
            case Participating.OtherContent(var id) -> Repeatable.otherContent(id).asResponse();
            case Participating.Ended(var one) -> Problem.conflict("already-ended", "The participation has ended before",
                    Map.of("id", one.id())).asResponse();
            case Participating.Unfit(var faults) -> Problem.invalid("participation-unfit", "This cannot be so",
                    faults.stream().map(fault -> new FieldError("", word(fault))).toList()).asResponse();
            case Participating.Unknown() ->
                Problem.notFound("unknown-participation", "There is nothing with this id here").asResponse();
        };
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, @Nullable Set<String> words, String at) {
        return words == null ? Set.of()
                : words.stream().map(word -> value(type, word, at)).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word, String at) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> word(one).equals(word)).findFirst()
                .orElseThrow(() -> Problem.invalid("unknown-code", "A coded fact is none of the form's", "/" + at,
                        "is none of " + Arrays.stream(type.getEnumConstants()).map(QualificationResource::word)
                                .collect(Collectors.joining(", ")))
                        .asException());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
