package trygg.benefits.application.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.AskForDocuments;
import trygg.benefits.application.DocumentKind;
import trygg.benefits.application.DocumentRequest.Asked;
import trygg.benefits.application.ReceiveDocuments;
import trygg.platform.act.Recording;
import trygg.platform.pages.FormInput;
import trygg.platform.secrecy.Caller;

/**
 * The forms that ask for papers and note that they have come: read what was typed and say at the field what is wrong about it.
 */
record DocumentsForm(FormInput form, BenefitsWords words) {

    /** Time enough to find a paper and send it; the household may be given more. */
    private static final int USUAL_DAYS = 14;
    private static final int LONGEST_REASON = 4000;
    private static final int ID_LENGTH = 36;

    static FormInput empty(LocalDate today) {
        return FormInput.empty().with("dueOn", today.plusDays(USUAL_DAYS).toString()).with("receivedOn", today.toString());
    }

    /** What is asked for, all of it due on the same day; empty when something of it cannot be read. */
    Optional<AskForDocuments> read(ApplicationId application, Caller caller) {
        var kinds = Stream.of(DocumentKind.values()).filter(kind -> form.chosen("documents", kind.code())).toList();
        if (kinds.isEmpty()) {
            form.refuse("documents", words.choose_document());
        }
        var due = form.day("dueOn", words.give_due());
        if (form.value("why").isEmpty()) {
            form.refuse("why", words.give_why());
        } else if (form.value("why").length() > LONGEST_REASON) {
            form.refuse("why", words.too_long());
        }
        return due == null || !form.accepted() ? Optional.empty()
                : Optional.of(new AskForDocuments(form.id("askId"), application,
                        kinds.stream().map(kind -> new Asked(kind, due)).toList(), form.value("why"), null, caller.id()));
    }

    /** The papers that have come, request by request; none when something of it cannot be read. */
    List<ReceiveDocuments> receipts(ApplicationId application, Caller caller) {
        var kinds = new LinkedHashMap<UUID, List<DocumentKind>>();
        for (var paper : form.values("papers")) {
            var dot = paper.indexOf('.');
            if (dot == ID_LENGTH) {
                DocumentKind.of(paper.substring(dot + 1)).ifPresent(kind -> kinds
                        .computeIfAbsent(request(paper.substring(0, dot)), _ -> new ArrayList<>()).add(kind));
            }
        }
        if (kinds.isEmpty()) {
            form.refuse("papers", words.choose_paper());
        }
        var on = form.day("receivedOn", words.give_received());
        return on == null || !form.accepted() ? List.of()
                : kinds.entrySet().stream().map(one -> new ReceiveDocuments(
                        UUID.nameUUIDFromBytes((form.id("receiptId") + "/" + one.getKey()).getBytes(StandardCharsets.UTF_8)),
                        application, one.getKey(), one.getValue(), on, caller.id())).toList();
    }

    /** Whoever tampers with the id asks about a request that is not there. */
    private static UUID request(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return new UUID(0, 0);
        }
    }

    FormInput receivedUnfit() {
        return form.refuse("receivedOn", words.received_unfit());
    }

    FormInput withoutReason() {
        return form.refuse("why", words.give_why());
    }

    FormInput registerAnswers(DocumentKind kind) {
        return form.refuse("documents", words.register_answers(words.document(kind.code())));
    }

    FormInput dueUnfit() {
        return form.refuse("dueOn", words.due_unfit());
    }

    FormInput refuse(Recording.Fault fault) {
        return form.refuse("dueOn", switch (fault) {
            case IN_FUTURE -> words.time_future();
            case BEFORE_REQUEST -> words.time_before();
        });
    }
}
