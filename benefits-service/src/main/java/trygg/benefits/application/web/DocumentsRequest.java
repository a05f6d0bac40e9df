package trygg.benefits.application.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.AskForDocuments;
import trygg.benefits.application.DocumentKind;
import trygg.benefits.application.DocumentRequest.Asked;
import trygg.platform.secrecy.Caller;

/**
 * A request for papers as it is sent.
 *
 * @param reason required: nobody has to show papers without being told what for
 */
public record DocumentsRequest(@Nullable UUID id, @NotEmpty @Size(max = 20) List<@NotNull @Valid Document> documents,
        @Nullable @Size(max = 4000) String reason, @Nullable Instant askedAt) {

    static final String KINDS = "account-statement|rent-contract|invoice|payslip|medical-statement|other";

    public record Document(
            @NotNull @Pattern(regexp = KINDS, message = "is none of account-statement, rent-contract, invoice, payslip, medical-statement, other") String kind,
            @NotNull LocalDate dueOn) {
    }

    AskForDocuments command(UUID requestId, ApplicationId application, Caller caller) {
        return new AskForDocuments(requestId, application,
                documents.stream().map(one -> new Asked(DocumentKind.of(one.kind()).orElseThrow(), one.dueOn())).toList(),
                reason == null ? "" : reason, askedAt, caller.id());
    }
}
