package trygg.housing.arrivals.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrivals.Arrival;
import trygg.housing.arrivals.Arrival.State;
import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.housing.arrivals.ArrivalFact.Why;
import trygg.housing.arrivals.ArrivalService.File;
import trygg.housing.arrivals.Part;
import trygg.housing.need.web.HousingWords;
import trygg.platform.api.Codes;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/**
 * One arrival in the reader's words.
 *
 * @param awaited whether it can be moved, landed and cancelled
 * @param open whether starts can be set
 * @param starts what is needed, the code of its field and the word above it
 */
public record ArrivalPage(UUID id, boolean protectedPerson, String state, String reference, String day,
        @Nullable String agreedFor, String people, List<LocalDate> births, String language, int rooms, @Nullable UUID caseId,
        boolean ready, boolean awaited, boolean open, List<Choice> starts, List<String> missing, List<ClockView> clocks,
        List<Line> lines, List<Choice> whys) {

    /** One thing that was told. */
    public record Line(String says, Instant at, String by) {
    }

    static ArrivalPage of(File file, PageFrame frame) {
        var words = BundleWords.in(ArrivalWords.class, frame.language());
        var one = file.arrival();
        var agreed = one.agreed();
        var moved = !one.arrivesOn().equals(agreed.arrivesOn());
        return new ArrivalPage(one.id(), one.protectedPerson(), words.state(Codes.of(one.state())), agreed.reference(),
                Words.date(one.arrivesOn(), frame), moved ? Words.date(agreed.arrivesOn(), frame) : null,
                words.people(agreed.people(), agreed.children(one.arrivesOn())), agreed.births(),
                agreed.language() == null ? words.no_interpreter() : language(agreed.language(), frame), agreed.rooms(),
                agreed.caseId(), one.ready(), one.state() == State.AWAITED, one.state() != State.CANCELLED,
                one.needed().stream().map(part -> new Choice(Codes.of(part), words.part(Codes.of(part)))).toList(),
                one.missing().stream().map(part -> missing(one, part, words)).toList(), clocks(file, frame),
                lines(one, words, frame),
                Arrays.stream(Why.values()).map(why -> new Choice(Codes.of(why), words.why(Codes.of(why)))).toList());
    }

    static List<ClockView> clocks(File file, PageFrame frame) {
        var words = BundleWords.in(HousingWords.class, frame.language());
        return file.clocks().stream().map(clock -> ClockView.of(clock, words.guarantee(clock.guarantee()))).toList();
    }

    static String language(String code, PageFrame frame) {
        var name = Locale.of(code).getDisplayLanguage(frame.language().locale());
        return name.substring(0, 1).toUpperCase(frame.language().locale()) + name.substring(1);
    }

    private static String missing(Arrival one, Part part, ArrivalWords words) {
        return words.part(Codes.of(part)) + ": " + (one.start(part).isPresent() ? words.home_late() : words.no_start());
    }

    private static List<Line> lines(Arrival one, ArrivalWords words, PageFrame frame) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(words.told_agreed(Words.date(one.agreed().arrivesOn(), frame)), one.agreedAt(), one.by()));
        one.facts().forEach(fact -> lines.add(new Line(says(fact.step(), words, frame), fact.at(), fact.by())));
        return lines;
    }

    private static String says(Step step, ArrivalWords words, PageFrame frame) {
        return switch (step) {
            case Step.Start(var part, var on) -> words.told_start(words.part(Codes.of(part)), Words.date(on, frame));
            case Step.NoStart(var part) -> words.told_no_start(words.part(Codes.of(part)));
            case Step.Moved(var on) -> words.told_moved(Words.date(on, frame));
            case Step.Cancelled(var why) -> words.told_cancelled(words.why(Codes.of(why)));
            case Step.Landed(var on) -> words.told_landed(Words.date(on, frame));
        };
    }
}
