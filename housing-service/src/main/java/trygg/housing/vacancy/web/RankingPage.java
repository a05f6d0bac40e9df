package trygg.housing.vacancy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import trygg.housing.vacancy.Bypass;
import trygg.housing.vacancy.Offer;
import trygg.housing.vacancy.Ranking;
import trygg.housing.vacancy.Vacancy;
import trygg.housing.vacancy.VacancyService.Ranked;
import trygg.platform.api.Codes;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/**
 * One vacancy with its ranking in the reader's words.
 *
 * @param accepted the offer said yes to, whose keys can be handed over
 * @param first who would be offered it now; nothing while somebody holds it, or it is closed
 */
public record RankingPage(Vacancy vacancy, String title, String summary, @Nullable String replayed, List<PlaceRow> places,
        List<OtherRow> others, @Nullable UUID first, @Nullable Offer held, @Nullable UUID accepted, List<BypassRow> bypasses,
        List<Choice> bypassReasons,
        List<Choice> answers, UUID actId) {

    private static final int SHOWN = 50;

    /** @param why one line each, opened by "why?" */
    public record PlaceRow(int rank, UUID household, String shortCase, boolean protectedPerson, String precedence,
            List<String> why) {
    }

    public record OtherRow(UUID household, String shortCase, boolean protectedPerson, List<String> why) {
    }

    public record BypassRow(UUID id, String line, boolean signed) {
    }

    static RankingPage of(Ranked ranked, @Nullable UUID first, PageFrame frame, VacancyWords words) {
        var ranking = ranked.ranking();
        var replay = ranked.replay();
        var offer = ranked.vacancy().offer();
        var summary = words.ranking_now(ranking.places().size(), ranking.households());
        if (replay != null) {
            summary = words.ranking_frozen(Words.dateTime(replay.frozen().at(), frame),
                    replay.frozen().hash().substring(0, 16));
        }
        var places = IntStream.rangeClosed(1, Math.min(SHOWN, ranking.places().size()))
                .mapToObj(rank -> place(ranking, rank, frame, words)).toList();
        var others = ranking.others().stream().limit(SHOWN).map(other -> new OtherRow(other.household().id(),
                words.case_of(other.household().caseId().toString().substring(0, 8)), other.household().protectedPerson(),
                other.obstacles().stream().map(one -> words.obstacle(Codes.of(one))).toList())).toList();
        return new RankingPage(ranked.vacancy(), VacancyPages.name(ranked.vacancy(), words), summary,
                replay == null ? null : words.agrees(replay.agrees()), places, others,
                first, offer == null || offer.answer() != null ? null : offer,
                offer == null || offer.answer() == null ? null : offer.id(),
                ranked.bypasses().stream().map(one -> bypass(one, words)).toList(),
                Codes.all(Bypass.Reason.class).stream().map(code -> new Choice(code, words.bypass_reason(code))).toList(),
                Codes.all(Offer.Reason.class).stream().map(code -> new Choice(code, words.answer_reason(code))).toList(),
                UUID.randomUUID());
    }

    private static PlaceRow place(Ranking ranking, int rank, PageFrame frame, VacancyWords words) {
        var place = ranking.places().get(rank - 1);
        var one = place.household();
        var facts = one.facts();
        var why = new ArrayList<String>();
        why.add(words.line(facts.children() > 0, facts.violence(), facts.severity(), Words.date(one.since(), frame)));
        var behind = ranking.behindBy(rank);
        if (behind != null) {
            why.add(words.behind(Codes.of(behind)));
        }
        var lot = place.lot();
        if (lot != null) {
            why.add(words.lot(Long.toUnsignedString(lot)));
        }
        return new PlaceRow(rank, one.id(), words.case_of(one.caseId().toString().substring(0, 8)), one.protectedPerson(),
                words.precedence(Codes.of(one.precedence())), why);
    }

    private static BypassRow bypass(Bypass one, VacancyWords words) {
        var signature = one.signature();
        var line = words.bypass_line(words.bypass_reason(Codes.of(one.reason())), one.proposedBy());
        return new BypassRow(one.id(), signature == null ? line : line + ", " + words.signed_by(signature.by()),
                signature != null);
    }
}
