package trygg.benefits.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.prowidesoftware.swift.model.mx.MxPain00100109;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class FileSumsTest {

    @Property(tries = 100)
    void whatTheFilePaysIsWhatTheRunPays(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 1, max = 99_999_999_999L) Long> amounts) throws Exception {
        var transfers = new ArrayList<Transfer>();
        for (int i = 0; i < amounts.size(); i++) {
            var transfer = RunFixture.toPerson(i, amounts.get(i));
            transfers.add(new Transfer(transfer.id(), transfer.payee(), transfer.amount(), transfer.currency(),
                    RunFixture.DAY.plusDays(i % 3), transfer.remittance()));
        }
        var run = RunFixture.run(transfers);
        var written = CreditTransferFileTest.written(run);
        Schema.PAIN_001_001_09.validate(written.bytes());

        var read = MxPain00100109.parse(written.xml()).getCstmrCdtTrfInitn();
        var paid = read.getPmtInf().stream().flatMap(block -> block.getCdtTrfTxInf().stream())
                .map(transaction -> transaction.getAmt().getInstdAmt().getValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var blocks = read.getPmtInf().stream().map(block -> block.getCtrlSum()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(paid).isEqualTo(BigDecimal.valueOf(run.total().hundredths(), 2)).isEqualTo(blocks)
                .isEqualTo(read.getGrpHdr().getCtrlSum());
        assertThat(amounts.stream().mapToLong(Long::longValue).sum()).isEqualTo(written.total().hundredths());
    }
}
