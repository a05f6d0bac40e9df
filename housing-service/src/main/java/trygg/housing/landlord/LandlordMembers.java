package trygg.housing.landlord;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.housing.home.Home;
import trygg.housing.home.Homes;
import trygg.housing.home.Landlord;
import trygg.housing.landlord.LandlordFileService.Member;
import trygg.platform.db.Tx;
import trygg.platform.secrecy.Caller;

/** Who may act for which landlord, as PostgreSQL keeps it. Everything a landlord sees or does is found through here. */
@Singleton
class LandlordMembers {

    private final Homes homes;

    LandlordMembers(Homes homes) {
        this.homes = homes;
    }

    /** The landlord the caller acts for in the municipality. */
    Optional<Landlord> landlordOf(Tx tx, Caller caller, String municipality) {
        return tx.query("select landlord_id from landlord_member where municipality = :municipality and caller = :caller")
                .bind("municipality", municipality).bind("caller", caller.id()).mapTo(UUID.class).findOne()
                .flatMap(id -> homes.landlord(tx, id));
    }

    /** The home, if it belongs to the landlord the caller acts for there; else it is as if it were not. */
    Optional<Home> homeOf(Tx tx, Caller caller, UUID homeId) {
        return tx.query("""
                select h.* from home h join landlord_member m on m.municipality = h.municipality
                   and m.landlord_id = h.landlord_id and m.caller = :caller
                 where h.id = :id""").bind("caller", caller.id()).bind("id", homeId).map((row, _) -> Homes.read(row))
                .findOne();
    }

    /** False when the caller acts for a landlord there already. */
    boolean add(Tx tx, Landlord landlord, String caller, String by) {
        return tx.update("""
                insert into landlord_member (municipality, caller, landlord_id, added_at, added_by)
                values (:municipality, :caller, :landlord, :now, :by) on conflict (municipality, caller) do nothing""")
                .bind("municipality", landlord.municipality()).bind("caller", caller).bind("landlord", landlord.id())
                .bind("now", tx.now()).bind("by", by).execute() == 1;
    }

    boolean remove(Tx tx, UUID landlord, String caller) {
        return tx.update("delete from landlord_member where landlord_id = :landlord and caller = :caller")
                .bind("landlord", landlord).bind("caller", caller).execute() == 1;
    }

    List<Member> of(Tx tx, UUID landlord) {
        return tx.query("select * from landlord_member where landlord_id = :landlord order by caller")
                .bind("landlord", landlord).map((row, _) -> new Member(row.getString("caller"),
                        row.getTimestamp("added_at").toInstant(), row.getString("added_by")))
                .list();
    }
}
