package org.workershome.aid.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Rows;
import org.workershome.kit.money.Money;

/** The books, for those who must be able to check them. */
@Path("/api/aid/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "ledger")
class LedgerResource {
  private static final String TRIAL =
      """
      select f.id, f.name, a.kind, a.balance,
        coalesce((select sum(e.amount) from ledger_entry e where e.account_id = a.id), 0) as entries
      from ledger_account a join fund f on f.id = a.fund_id
      where (?::uuid is null or f.id = ?)
      order by f.created_at, f.id, a.kind""";

  private final Rows rows;

  LedgerResource(Rows rows) {
    this.rows = rows;
  }

  @GET
  @Path("/trial-balance")
  @RolesAllowed({"cashier", "auditor", "aid-approver", "inspector"})
  @Transactional
  @Operation(operationId = "getTrialBalance", summary = "试算平衡 / Trial balance")
  @APIResponse(
      responseCode = "200",
      description = "各账户余额 / Every account",
      content = @Content(schema = @Schema(implementation = TrialBalanceView.class)))
  public TrialBalanceView trialBalance(@QueryParam("fundId") @Nullable UUID fundId) {
    List<TrialBalanceLineView> lines =
        rows.list(
            TRIAL,
            row ->
                new TrialBalanceLineView(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    AccountKind.valueOf(row.getString(3)),
                    new Money(row.getBigDecimal(4)),
                    new Money(row.getBigDecimal(5))),
            fundId,
            fundId);
    Money sum = lines.stream().map(TrialBalanceLineView::balance).reduce(Money.ZERO, Money::plus);
    boolean balanced =
        sum.equals(Money.ZERO)
            && lines.stream().allMatch(line -> line.balance().equals(line.sumOfEntries()));
    return new TrialBalanceView(lines, sum, balanced);
  }
}
