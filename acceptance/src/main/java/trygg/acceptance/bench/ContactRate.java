package trygg.acceptance.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many contacts a second 16 clients can place, each sending its next one when the last is answered, beside how many bare
 * two-row transactions 16 clients commit in the same PostgreSQL. Counts intake's transactions; the reactions run behind and
 * take
 * their share of the processors. There is no goal for it.
 */
final class ContactRate implements Bench.Measurement {

    private static final Duration BARE = Duration.ofSeconds(4);
    private static final Duration CONTACTS = Duration.ofSeconds(8);

    private final BenchSuite suite;

    ContactRate(BenchSuite suite) {
        this.suite = suite;
    }

    @Override
    public Bench.Result take() throws Exception {
        var commits = new ArrayList<Double>();
        var contacts = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        try (var bare = new BareCommits(suite, BenchSuite.CLIENTS)) {
            bare.perSecond(Duration.ofSeconds(1));
            for (int round = 1; round <= suite.rounds(3); round++) {
                suite.say("contact rate, round " + round);
                commits.add(bare.perSecond(BARE));
                var begin = Instant.now();
                var sent = suite.load().closed(BenchSuite.CLIENTS, CONTACTS);
                var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
                var accepted = sent.stream().filter(one -> one.caseId() != null).count();
                suite.load().settle(sent);
                contacts.add(accepted / seconds);
                ratios.add(contacts.getLast() / commits.getLast());
            }
        }
        return new Bench.Result(List.of(Spread.head("Contact transactions, 16 clients"),
                Spread.of(contacts).row("contacts accepted a second", ""),
                Spread.of(commits).row("bare two-row commits a second", ""),
                Spread.of(ratios).row("ratio of contacts to bare commits", "")), List.of());
    }
}
