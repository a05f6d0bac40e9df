package trygg.housing.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Terms and purchases in the database. Methods are parts of the caller's transaction. */
@Singleton
class Purchases {

    /** False when the id is used, or the home has other terms from the same day on. */
    boolean add(Tx tx, Terms one) {
        return tx.update("""
                insert into purchase_terms (id, municipality, home_id, valid_from, price, price_basis, saved_monthly,
                                            months_before, told_at, told_by)
                values (:id, :municipality, :home, :from, :price, :basis, :saved, :months, :now, :by) on conflict do nothing""")
                .bind("id", one.id()).bind("municipality", one.municipality()).bind("home", one.homeId())
                .bind("from", one.validFrom()).bind("price", one.price()).bind("basis", Codes.of(one.basis()))
                .bind("saved", one.savedMonthly()).bind("months", one.monthsBefore()).bind("now", tx.now())
                .bind("by", one.by()).execute() == 1;
    }

    Optional<Terms> terms(Tx tx, UUID id) {
        return tx.query("select * from purchase_terms where id = :id").bind("id", id).map((row, _) -> terms(row)).findOne();
    }

    /** The newest first. */
    List<Terms> ofHome(Tx tx, UUID home) {
        return tx.query("select * from purchase_terms where home_id = :home order by valid_from desc").bind("home", home)
                .map((row, _) -> terms(row)).list();
    }

    boolean add(Tx tx, Purchase one) {
        return tx.update("""
                insert into purchase (id, municipality, terms_id, bought_on, saved, paid, told_at, told_by)
                values (:id, :municipality, :terms, :on, :saved, :paid, :now, :by) on conflict do nothing""")
                .bind("id", one.tenancyId()).bind("municipality", one.municipality()).bind("terms", one.termsId())
                .bind("on", one.on()).bind("saved", one.saved()).bind("paid", one.paid()).bind("now", tx.now())
                .bind("by", one.by()).execute() == 1;
    }

    Optional<Purchase> find(Tx tx, UUID tenancy) {
        return tx.query("select * from purchase where id = :id").bind("id", tenancy)
                .map((row, _) -> new Purchase(row.getObject("id", UUID.class), row.getString("municipality"),
                        row.getObject("terms_id", UUID.class), row.getObject("bought_on", LocalDate.class),
                        row.getBigDecimal("saved"), row.getBigDecimal("paid"), row.getString("told_by")))
                .findOne();
    }

    /** Two who note the same purchase come one after the other. */
    void lock(Tx tx, UUID tenancy) {
        tx.query("select id from tenancy where id = :id for update").bind("id", tenancy).mapTo(UUID.class).list();
    }

    Optional<Rented> rented(Tx tx, UUID tenancy) {
        return tx.query("select * from tenancy where id = :id").bind("id", tenancy).map((row, _) -> rented(row)).findOne();
    }

    /** The tenancy that runs in a home. */
    Optional<Rented> rentedNow(Tx tx, UUID home) {
        return tx.query("select * from tenancy where home_id = :home and ended_on is null order by started_on desc limit 1")
                .bind("home", home).map((row, _) -> rented(row)).findOne();
    }

    private static Rented rented(ResultSet row) throws SQLException {
        return new Rented(row.getObject("id", UUID.class), row.getString("municipality"), row.getObject("case_id", UUID.class),
                row.getObject("home_id", UUID.class), row.getBoolean("protected_person"),
                row.getObject("started_on", LocalDate.class), row.getObject("ended_on", LocalDate.class));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(row.getObject("id", UUID.class), row.getString("municipality"), row.getObject("home_id", UUID.class),
                row.getObject("valid_from", LocalDate.class), row.getBigDecimal("price"),
                Codes.read(Terms.Basis.class, row.getString("price_basis")).orElseThrow(), row.getBigDecimal("saved_monthly"),
                row.getInt("months_before"), row.getString("told_by"));
    }
}
