package trygg.intake.casefile.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.casefile.CaseFiles.CaseClock;
import trygg.intake.casefile.CaseFiles.WholeCase;
import trygg.intake.casefile.Sentences;
import trygg.intake.contact.AnswerOutcome;
import trygg.intake.contact.Contact;
import trygg.intake.contact.NeedKind;
import trygg.intake.contact.RegisterContact.Member;
import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.words.IntakeMessages;
import trygg.intake.words.RuleWords;
import trygg.platform.guarantee.GuaranteeClock.State;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.TimelineEntry;
import trygg.platform.pages.Words;
import trygg.platform.pages.WorkRow.Tag;

/**
 * A case as its page shows it, in the reader's language.
 *
 * @param unanswered the contact that waits for its first answer, if one does
 * @param answerId drawn with the page, so that a form sent twice answers once
 */
public record CasePage(UUID caseId, CaseHead head, List<TimelineEntry> timeline, List<Deadline> deadlines,
        @Nullable UUID unanswered, UUID answerId, List<Choice> outcomes, List<String> notes, List<String> rules) {

    /** A clock, with the page on which what it waits for is done. */
    public record Deadline(ClockView clock, String service, String href) {
    }

    /** Makes the page of a case. */
    @ApplicationScoped
    public static class Maker {

        private final Sentences sentences;
        private final GuaranteeTexts guarantees;
        private final Municipalities municipalities;

        Maker(Sentences sentences, GuaranteeTexts guarantees, Municipalities municipalities) {
            this.sentences = sentences;
            this.guarantees = guarantees;
            this.municipalities = municipalities;
        }

        CasePage of(PageFrame frame, WholeCase whole) {
            var words = BundleWords.in(IntakeMessages.class, frame.language());
            var unanswered = whole.contacts().stream().filter(contact -> contact.answer() == null).map(Contact::id)
                    .reduce((_, oldest) -> oldest).orElse(null);
            var deadlines = whole.clocks().stream().map(clock -> deadline(frame, clock)).toList();
            return new CasePage(whole.file().id(), head(frame, words, whole, deadlines),
                    whole.timeline().stream().map(line -> new TimelineEntry(line.at(), line.service(),
                            sentences.of(line, frame.language()))).toList(),
                    deadlines, unanswered, UUID.randomUUID(),
                    Arrays.stream(AnswerOutcome.values())
                            .map(one -> new Choice(one.code(), capital(frame, words.outcome(one.code()))))
                            .toList(),
                    whole.notes().stream().map(note -> note.text()).toList(),
                    whole.clocks().stream().map(clock -> words.why_due(guarantees.name(clock.guarantee(), frame.language()),
                            RuleWords.of(clock.dueRule(), frame.language()))).distinct().toList());
        }

        private Deadline deadline(PageFrame frame, CaseClock clock) {
            return new Deadline(view(frame, clock), clock.service(), switch (clock.service()) {
                case "housing" -> "/housing/needs/" + clock.subjectId();
                case "benefits" -> "/benefits/applications/" + clock.subjectId();
                case "care" -> "/care/requests/" + clock.subjectId();
                // Intake's own: a concern has its page, the first answer is given on this one.
                default -> clock.guarantee().equals("first-answer") ? "#answer-title"
                        : frame.root() + "/concerns/" + clock.subjectId();
            });
        }

        private ClockView view(PageFrame frame, CaseClock clock) {
            var ended = clock.state() == State.BROKEN ? clock.fulfilledAt() : clock.endedAt();
            return new ClockView(ClockView.State.valueOf(clock.state().name()), clock.startedAt(), clock.dueAt(), ended,
                    guarantees.name(clock.guarantee(), frame.language()), clock.promises());
        }

        private CaseHead head(PageFrame frame, IntakeMessages words, WholeCase whole, List<Deadline> deadlines) {
            var person = whole.person();
            var members = new ArrayList<CaseHead.Member>();
            var birth = person.birthDate();
            members.add(new CaseHead.Member("person", person.called()
                    + (birth == null ? "" : ", " + words.born(Words.date(birth, frame)))
                    + (person.numberKind() == null ? ", " + words.no_number() : "")
                    + district(whole).map(name -> ", " + words.lives_in(name)).orElse("")));
            whole.contacts().getFirst().household().forEach(member -> members.add(member(frame, words, member)));
            var kinds = new LinkedHashMap<NeedKind, Boolean>();
            whole.contacts().forEach(contact -> contact.needs()
                    .forEach(need -> kinds.merge(need.kind(), need.acute(), Boolean::logicalOr)));
            var tags = new ArrayList<Tag>();
            kinds.forEach((kind, acute) -> tags.add(acute ? new Tag(words.need(kind.code()), "warning")
                    : Tag.of(words.need(kind.code()))));
            if (person.interpreter()) {
                tags.add(new Tag(words.interpreter_needed(
                        Locale.of(person.language()).getDisplayLanguage(frame.language().locale())), "info"));
            }
            return new CaseHead(person.called(), whole.file().sensitive(), members, tags, null,
                    next(frame, words, deadlines));
        }

        /** What the newest contact that says it says of where the person lives, by its name. */
        private Optional<String> district(WholeCase whole) {
            return whole.contacts().stream().map(Contact::district).filter(Objects::nonNull).findFirst()
                    .map(municipalities.require(whole.file().municipality())::districtName);
        }

        /** What falls due first, over all services. */
        private static String next(PageFrame frame, IntakeMessages words, List<Deadline> deadlines) {
            return deadlines.stream().filter(one -> one.clock().open())
                    .min(Comparator.comparing(one -> one.clock().dueAt()))
                    .map(one -> one.clock().guarantee() + ", " + one.clock().words(frame.language(), frame.now()))
                    .orElseGet(words::next_none);
        }

        private static CaseHead.Member member(PageFrame frame, IntakeMessages words, Member member) {
            var icon = member.relation().code().equals("child") ? "child" : "person";
            return new CaseHead.Member(icon, words.relation(member.relation().code()) + age(frame, words, member.birthDate()));
        }

        private static String age(PageFrame frame, IntakeMessages words, @Nullable LocalDate birth) {
            if (birth == null) {
                return "";
            }
            var today = LocalDate.ofInstant(frame.now(), frame.zone());
            return birth.isAfter(today) ? ", " + words.not_born_yet()
                    : ", " + words.years(Period.between(birth, today).getYears());
        }

        private static String capital(PageFrame frame, String text) {
            return text.substring(0, 1).toUpperCase(frame.language().locale()) + text.substring(1);
        }
    }
}
