package trygg.housing.arrivals.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrivals.Arrival;
import trygg.housing.arrivals.Arrival.State;
import trygg.housing.arrivals.ArrivalService.File;
import trygg.platform.api.Codes;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/**
 * An arrival as a line of the board; of a protected household it tells the day and what is missing, and nothing of who comes.
 *
 * @param people in words, empty of the protected
 * @param passed whether they are awaited still on a day that has passed
 * @param over why nobody comes, or when they landed; nothing while they are awaited
 * @param clock the one that runs
 */
public record ArrivalRow(UUID id, boolean protectedPerson, String reference, LocalDate on, String people,
        List<String> missing, boolean passed, @Nullable String over, @Nullable ClockView clock) {

    static ArrivalRow of(File file, PageFrame frame) {
        var one = file.arrival();
        var words = BundleWords.in(ArrivalWords.class, frame.language());
        var agreed = one.agreed();
        return new ArrivalRow(one.id(), one.protectedPerson(), one.protectedPerson() ? "" : agreed.reference(),
                one.arrivesOn(),
                one.protectedPerson() ? "" : words.people(agreed.people(), agreed.children(one.arrivesOn())),
                one.missing().stream().map(part -> words.part(Codes.of(part))).toList(),
                one.state() == State.AWAITED && one.arrivesOn().isBefore(LocalDate.ofInstant(frame.now(), frame.zone())),
                over(one, words, frame),
                ArrivalPage.clocks(file, frame).stream().filter(ClockView::open).findFirst().orElse(null));
    }

    private static @Nullable String over(Arrival one, ArrivalWords words, PageFrame frame) {
        return one.cancelledWhy().map(why -> words.why(Codes.of(why)))
                .or(() -> one.landedOn().map(on -> words.told_landed(Words.date(on, frame)))).orElse(null);
    }
}
