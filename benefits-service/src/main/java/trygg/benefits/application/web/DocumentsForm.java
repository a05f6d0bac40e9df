package trygg.benefits.application.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.AskForDocuments;
import trygg.benefits.application.DocumentKind;
import trygg.benefits.application.DocumentRequest.Asked;
import trygg.platform.act.Recording;
import trygg.platform.pages.FormInput;
import trygg.platform.secrecy.Caller;

/** The form that asks for papers: reads what was typed and says at the field what is wrong about it. */
record DocumentsForm(FormInput form, BenefitsWords words) {

    /** Time enough to find a paper and send it; the household may be given more. */
    private static final int USUAL_DAYS = 14;
    private static final int LONGEST_REASON = 4000;

    static FormInput empty(LocalDate today) {
        return FormInput.empty().with("dueOn", today.plusDays(USUAL_DAYS).toString());
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
