package trygg.housing.home.living;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;
import trygg.platform.secrecy.PublicCounts;
import trygg.platform.secrecy.PublicCounts.Row;

/** Reads how crowded and how gathered households live. Each method is one transaction. */
@ApplicationScoped
public class LivingService {

    private final Transactions transactions;
    private final Livings livings;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    LivingService(Transactions transactions, Livings livings, Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.livings = livings;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** As it stands on the day. */
    public record Living(LocalDate on, Crowding crowding, Spread houses, Spread streets) {

        /** What everybody may see: crowded and not crowded, of all who have a contract. */
        public Row open() {
            return PublicCounts.of(List.of(crowding.crowded(), crowding.lived() - crowding.crowded()));
        }
    }

    /** The read is logged, for a crowded home tells how many live there. */
    public Living show(Caller caller, String municipality, int limit, String purpose) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, purpose, "crowded-homes", null),
                tx -> read(tx, municipalities.require(municipality), limit));
    }

    /** The same without any home of it, for figures everybody may see. */
    public Living figures(Municipality municipality) {
        return transactions.in(Scope.of(municipality.code()), tx -> read(tx, municipality, 0));
    }

    private Living read(Tx tx, Municipality municipality, int limit) {
        var today = LocalDate.ofInstant(tx.now(), municipality.timeZone());
        return new Living(today, livings.crowding(tx, municipality.code(), limit),
                livings.overHouses(tx, municipality.code(), today), livings.overStreets(tx, municipality.code(), today));
    }
}
