package trygg.housing.vacancy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.vacancy.Bypass;
import trygg.housing.vacancy.Entry;
import trygg.housing.vacancy.HouseholdFacts;
import trygg.housing.vacancy.Obstacle;
import trygg.housing.vacancy.Offer;
import trygg.housing.vacancy.Ranking;
import trygg.housing.vacancy.Rules;
import trygg.housing.vacancy.Vacancy;
import trygg.housing.vacancy.VacancyService.Ranked;
import trygg.housing.vacancy.VacantHome;
import trygg.housing.vacancy.WaitingHousehold;
import trygg.housing.vacancy.WaitingService.Match;
import trygg.housing.vacancy.WaitingService.Matches;
import trygg.platform.api.Codes;

/** Vacancies, rankings and those who wait as the API shows them. Codes only: no name and no address. */
public final class VacancyViews {

    private VacancyViews() {
    }

    /** @param seed as text, so that no reader makes another number of it */
    public record VacancyView(UUID id, String municipality, UUID homeId, String homeKind, int capacity,
            @Nullable String district, String seed, Instant freeFrom, Instant openedAt, String openedBy, int fitting,
            @Nullable String closed, @Nullable Instant closedAt, @Nullable OfferView offer) {

        static VacancyView of(Vacancy one) {
            var closed = one.closed();
            var offer = one.offer();
            return new VacancyView(one.id(), one.municipality(), one.home().id(), Codes.of(one.home().kind()),
                    one.home().capacity(), one.home().districtTold(), String.valueOf(one.seed()), one.freeFrom(),
                    one.openedAt(),
                    one.openedBy(), one.fitting(), closed == null ? null : Codes.of(closed.why()),
                    closed == null ? null : closed.at(), offer == null ? null : OfferView.of(offer));
        }
    }

    public record OfferView(UUID id, UUID vacancyId, UUID householdId, UUID caseId, int rank, String listHash,
            Instant offeredAt, String offeredBy, @Nullable String answer, @Nullable String reason,
            @Nullable Instant answeredAt) {

        static OfferView of(Offer one) {
            var answer = one.answer();
            var reason = answer == null ? null : answer.reason();
            return new OfferView(one.id(), one.vacancyId(), one.householdId(), one.caseId(), one.rank(), one.listHash(),
                    one.offeredAt(), one.offeredBy(),
                    answer == null ? null : answer.accepted() ? "accepted" : "declined",
                    reason == null ? null : Codes.of(reason), answer == null ? null : answer.at());
        }
    }

    public record BypassView(UUID id, UUID vacancyId, UUID householdId, String reason, Instant proposedAt, String proposedBy,
            @Nullable Instant signedAt, @Nullable String signedBy) {

        static BypassView of(Bypass one) {
            var signature = one.signature();
            return new BypassView(one.id(), one.vacancyId(), one.householdId(), Codes.of(one.reason()), one.proposedAt(),
                    one.proposedBy(), signature == null ? null : signature.at(), signature == null ? null : signature.by());
        }
    }

    /**
     * What keeps a household from a home.
     *
     * @param has what the home is, where that may be told
     * @param change the fact that would have to be another: of the home or of the household
     */
    public record ObstacleView(String code, @Nullable String needs, @Nullable String has, String change) {

        static List<ObstacleView> of(Collection<Obstacle> obstacles, HouseholdFacts facts, VacantHome home) {
            var all = new ArrayList<ObstacleView>();
            for (var one : obstacles) {
                all.add(switch (one) {
                    case TOO_SMALL -> view(one, facts.people() + " people", home.capacity() + " people",
                            "a home for at least " + facts.people());
                    case TOO_LARGE -> view(one, facts.people() + " people", home.capacity() + " people",
                            "a home for at most " + (facts.people() + Rules.SPARE));
                    case OTHER_KIND -> view(one, String.join(" ", Codes.of(facts.kinds())), Codes.of(home.kind()),
                            "the household waits for this kind of home too");
                    case ACCESSIBILITY -> view(one, String.join(" ", Codes.of(facts.access())),
                            String.join(" ", Codes.of(home.features())), "the home is made accessible");
                    case OTHER_DISTRICT -> view(one, String.join(", ", facts.districts()), home.districtTold(),
                            "the household wishes to live in this district too");
                    // From whom they keep away is for those on the case alone.
                    case SAFETY ->
                        view(one, null, null, "the safety distance is assessed anew, or the home's district is told");
                    case PETS -> view(one, "pets", null, "the home admits pets");
                    case WOMEN_ONLY -> view(one, null, "women-only", "all adults of the household are women");
                    case SAID_NO ->
                        view(one, null, null, "the household says yes to this home after all; no other home is affected");
                    case OFFERED_ELSEWHERE -> view(one, null, null, "the household answers the offer it holds");
                    case PASSED_OVER -> view(one, null, null, "nothing for this home; every other is open");
                });
            }
            return all;
        }

        private static ObstacleView view(Obstacle one, @Nullable String needs, @Nullable String has, String change) {
            return new ObstacleView(Codes.of(one), needs, has, change);
        }
    }

    /**
     * Why somebody stands where they do.
     *
     * @param lot absent where nobody is alike in all else
     * @param behindBy what puts the one ahead before them
     */
    public record PlaceView(int rank, UUID householdId, UUID caseId, String precedence, int ethosLight, boolean children,
            boolean violence, int severity, LocalDate waitingSince, @Nullable String lot, @Nullable String behindBy) {

        static PlaceView of(Ranking ranking, int rank) {
            var place = ranking.places().get(rank - 1);
            var household = place.household();
            var facts = household.facts();
            var behind = ranking.behindBy(rank);
            var lot = place.lot();
            return new PlaceView(rank, household.id(), household.caseId(), Codes.of(household.precedence()),
                    household.ethos(), facts.children() > 0, facts.violence(), facts.severity(), household.since(),
                    lot == null ? null : Long.toUnsignedString(lot), behind == null ? null : Codes.of(behind));
        }
    }

    public record NotMatched(UUID householdId, UUID caseId, List<ObstacleView> obstacles) {
    }

    /**
     * A ranking, from a position on.
     *
     * @param frozen whether it is the one kept with an offer; else it is that of this moment
     * @param agrees whether the kept text has its hash and its rules still rank it so
     * @param next the position where the list goes on; nothing at its end
     */
    public record RankingView(UUID vacancyId, String rules, String seed, boolean frozen, @Nullable String hash,
            @Nullable Boolean agrees, @Nullable Instant frozenAt, int households, int matched, List<PlaceView> places,
            List<NotMatched> notMatched, @Nullable Integer next) {

        static RankingView of(Ranked ranked, int after, int limit) {
            var ranking = ranked.ranking();
            var replay = ranked.replay();
            var places = new ArrayList<PlaceView>();
            var others = new ArrayList<NotMatched>();
            int until = Math.min(ranking.households(), after + limit);
            for (int at = after; at < until; at++) {
                if (at < ranking.places().size()) {
                    places.add(PlaceView.of(ranking, at + 1));
                } else {
                    var other = ranking.others().get(at - ranking.places().size());
                    var household = other.household();
                    others.add(new NotMatched(household.id(), household.caseId(),
                            ObstacleView.of(other.obstacles(), household.facts(), ranking.home())));
                }
            }
            return new RankingView(ranking.vacancyId(), ranking.rules().code(), String.valueOf(ranking.seed()),
                    replay != null, replay == null ? null : replay.frozen().hash(), replay == null ? null : replay.agrees(),
                    replay == null ? null : replay.frozen().at(), ranking.households(), ranking.places().size(), places, others,
                    until < ranking.households() ? until : null);
        }
    }

    public record HouseholdView(UUID id, UUID caseId, String municipality, LocalDate waitingSince, int ethosLight,
            String precedence, VacancyRequests.Facts facts, @Nullable String left, Instant changedAt, long version) {

        static HouseholdView of(Entry entry) {
            WaitingHousehold one = entry.household();
            var facts = one.facts();
            var left = entry.left();
            return new HouseholdView(one.id(), one.caseId(), entry.municipality(), one.since(), one.ethos(),
                    Codes.of(one.precedence()),
                    new VacancyRequests.Facts(facts.people(), facts.children(), facts.violence(), facts.severity(),
                            List.of(Codes.of(facts.access())), facts.pets(), facts.womenOnly(),
                            List.of(Codes.of(facts.kinds())), facts.districts(), facts.keepAway()),
                    left == null ? null : Codes.of(left), entry.changedAt(), entry.version());
        }
    }

    /** @param ahead matched households that come before this one */
    public record MatchView(UUID vacancyId, String homeKind, int capacity, @Nullable String district, boolean matched,
            @Nullable Integer ahead, List<ObstacleView> obstacles) {

        static MatchView of(Match match, HouseholdFacts facts) {
            var home = match.vacancy().home();
            return new MatchView(match.vacancy().id(), Codes.of(home.kind()), home.capacity(), home.districtTold(),
                    match.matched(), match.ahead(), ObstacleView.of(match.obstacles(), facts, VacantHome.of(home)));
        }
    }

    public record MatchesView(HouseholdView household, List<MatchView> vacancies, List<OfferView> offers) {

        static MatchesView of(Matches matches) {
            return new MatchesView(HouseholdView.of(matches.entry()),
                    matches.matches().stream().map(one -> MatchView.of(one, matches.entry().household().facts())).toList(),
                    matches.offers().stream().map(OfferView::of).toList());
        }
    }

    public record HouseholdList(List<HouseholdView> households, long total, @Nullable String next) {
    }

    public record VacancyList(List<VacancyView> vacancies, long total, @Nullable String next) {
    }
}
