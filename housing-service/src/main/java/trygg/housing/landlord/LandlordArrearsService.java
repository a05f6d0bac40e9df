package trygg.housing.landlord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.housing.arrears.ArrearsNotice;
import trygg.housing.arrears.ArrearsService;
import trygg.housing.arrears.NotifyArrears;
import trygg.housing.arrears.Notifying;
import trygg.housing.arrears.Notifying.Fault;
import trygg.housing.home.Home;
import trygg.housing.home.HomeImport.Wrong;
import trygg.housing.home.Occupancies;
import trygg.housing.landlord.TellArrears.Telling;
import trygg.housing.landlord.TellArrears.Told;
import trygg.housing.tenancy.TenancyService;
import trygg.platform.api.Codes;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Caller;

/** Landlords' notices of arrears of their own homes (C056). Each method is one transaction. */
@ApplicationScoped
public class LandlordArrearsService {

    private static final String SELECT = """
            select n.id, n.amount, n.currency, n.due_on, n.received_at, l.home_id
              from landlord_arrears l join arrears_notice n on n.id = l.notice_id where\s""";

    /** How many of its latest notices a landlord is shown. */
    private static final int SHOWN = 50;

    private final Transactions transactions;
    private final LandlordMembers members;
    private final ArrearsService arrears;
    private final TenancyService tenancies;
    private final Occupancies occupancies;
    private final Municipalities municipalities;

    LandlordArrearsService(Transactions transactions, LandlordMembers members, ArrearsService arrears,
            TenancyService tenancies, Occupancies occupancies, Municipalities municipalities) {
        this.transactions = transactions;
        this.members = members;
        this.arrears = arrears;
        this.tenancies = tenancies;
        this.occupancies = occupancies;
        this.municipalities = municipalities;
    }

    public Telling tell(Caller caller, TellArrears command) {
        return transactions.in(caller.scope(), tx -> tell(tx, caller, command));
    }

    /** Takes a whole sheet in, or nothing of it and says everything that is wrong. */
    public ArrearsImport take(Caller caller, String municipality, String text) {
        var sheet = ArrearsSheet.read(text, caller.id());
        if (!sheet.wrong().isEmpty()) {
            return new ArrearsImport(0, 0, sheet.wrong());
        }
        try {
            return transactions.in(caller.in(municipality), tx -> take(tx, caller, municipality, sheet));
        } catch (NotTaken refused) {
            return new ArrearsImport(0, 0, refused.wrong);
        }
    }

    private ArrearsImport take(Tx tx, Caller caller, String municipality, ArrearsSheet.Read sheet) {
        members.landlordOf(tx, caller, municipality).orElseThrow(LandlordService::noLandlord);
        var wrong = new ArrayList<Wrong>();
        int told = 0;
        for (var row : sheet.rows().entrySet()) {
            switch (tell(tx, caller, row.getValue())) {
                case Telling.Taken _ -> told++;
                case Telling.Repeated _ -> {
                    // The same sheet again changes nothing.
                }
                case Telling.OtherContent _ -> wrong.add(new Wrong(row.getKey(), "home", "known-with-other-content"));
                case Telling.UnknownHome _ -> wrong.add(new Wrong(row.getKey(), "home", "unknown-home"));
                case Telling.NotLet _ -> wrong.add(new Wrong(row.getKey(), "home", "not-let"));
                case Telling.Unfit(var faults) -> faults.stream().sorted().forEach(fault -> wrong.add(new Wrong(row.getKey(),
                        fault == Fault.NOTHING_OWED ? "amount" : "due_on", Codes.of(fault))));
            }
        }
        if (!wrong.isEmpty()) {
            wrong.sort(Comparator.comparingInt(Wrong::row));
            throw new NotTaken(wrong);
        }
        return new ArrearsImport(told, sheet.rows().size() - told, List.of());
    }

    /** The caller's landlord's own notices, the latest first. */
    public List<Told> list(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> {
            var landlord = members.landlordOf(tx, caller, municipality).orElseThrow(LandlordService::noLandlord);
            return tx.query(SELECT + "l.landlord_id = :landlord order by n.received_at desc, n.id limit :limit")
                    .bind("landlord", landlord.id()).bind("limit", SHOWN).map((row, _) -> read(row)).list();
        });
    }

    private Telling tell(Tx tx, Caller caller, TellArrears command) {
        var home = members.homeOf(tx, caller, command.homeId()).orElse(null);
        if (home == null) {
            return new Telling.UnknownHome();
        }
        var earlier = tx.query(SELECT + "l.notice_id = :id and l.landlord_id = :landlord").bind("id", command.id())
                .bind("landlord", home.landlordId()).map((row, _) -> read(row)).findOne();
        if (earlier.isPresent()) {
            return earlier.get().same(command) ? new Telling.Repeated(earlier.get()) : new Telling.OtherContent(command.id());
        }
        var tenancy = LandlordService.tenancyOf(occupancies, tx, home.id())
                .flatMap(one -> tenancies.find(tx, one.sourceId())).orElse(null);
        if (tenancy == null) {
            return new Telling.NotLet();
        }
        var notifying = arrears.notify(tx, new NotifyArrears(command.id(), tenancy.caseId(), home.municipality(),
                command.amount(), command.currency() == null ? currency(home) : command.currency(), command.dueOn(),
                tenancy.children() > 0, null, command.by()));
        return switch (notifying) {
            case Notifying.Notified(var notice) -> kept(tx, home, notice);
            // The id stands for a notice that did not come this way.
            case Notifying.Repeated _ -> new Telling.OtherContent(command.id());
            case Notifying.OtherContent(var id) -> new Telling.OtherContent(id);
            case Notifying.Unfit(var faults) -> new Telling.Unfit(faults);
        };
    }

    private static Telling kept(Tx tx, Home home, ArrearsNotice notice) {
        tx.update("""
                insert into landlord_arrears (notice_id, municipality, landlord_id, home_id)
                values (:id, :municipality, :landlord, :home)""").bind("id", notice.id())
                .bind("municipality", home.municipality()).bind("landlord", home.landlordId()).bind("home", home.id())
                .execute();
        return new Telling.Taken(new Told(notice.id(), home.id(), notice.amount(), notice.currency(), notice.dueOn(),
                notice.receivedAt()));
    }

    private String currency(Home home) {
        return switch (municipalities.require(home.municipality()).country()) {
            case SE -> "SEK";
            case NO -> "NOK";
        };
    }

    private static Told read(ResultSet row) throws SQLException {
        return new Told(row.getObject("id", UUID.class), row.getObject("home_id", UUID.class), row.getBigDecimal("amount"),
                row.getString("currency"), row.getDate("due_on").toLocalDate(), row.getTimestamp("received_at").toInstant());
    }

    /** Takes back what the sheet's earlier rows wrote. */
    private static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Wrong> wrong;

        NotTaken(List<Wrong> wrong) {
            super("a sheet of arrears is taken whole or not at all");
            this.wrong = wrong;
        }
    }
}
