package org.workershome.aid.support;

import static org.workershome.aid.support.Aid.newKey;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.workershome.kit.testing.Tokens;

/** Messages as a bank writes them. */
public final class BankMessage {
  private static final RestAssuredConfig AS_IT_IS =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs("application/xml", ContentType.BINARY)
                  .encodeContentTypeAs("text/csv", ContentType.BINARY));

  private BankMessage() {}

  public static Response send(String xml) {
    return send("application/xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  public static Response send(String contentType, byte[] body) {
    return RestAssured.given()
        .config(AS_IT_IS)
        .header("Authorization", Tokens.ofMachine("agency-bank").bearer())
        .header("Idempotency-Key", newKey())
        .header("Content-Type", contentType)
        .accept("application/json, application/problem+json")
        .body(body)
        .post("/api/aid/bank/messages");
  }

  /** About a file as a whole. */
  public static String pain002(String file, int count, String total, String status) {
    return report(file, count, total, "<GrpSts>" + status + "</GrpSts>", "");
  }

  /**
   * @param statuses by the ids of the lines
   */
  public static String pain002(String file, int count, String total, Map<String, String> statuses) {
    var lines = new StringBuilder();
    statuses.forEach(
        (line, status) -> {
          lines.append("<TxInfAndSts><OrgnlEndToEndId>").append(plain(line));
          lines.append("</OrgnlEndToEndId><TxSts>").append(status).append("</TxSts>");
          if (status.equals("RJCT")) {
            lines.append(
                "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>账户已销户</AddtlInf></StsRsnInf>");
          }
          lines.append("</TxInfAndSts>");
        });
    return report(
        file,
        count,
        total,
        "<GrpSts>PART</GrpSts>",
        "<OrgnlPmtInfAndSts><OrgnlPmtInfId>"
            + plain(file)
            + "</OrgnlPmtInfId>"
            + lines
            + "</OrgnlPmtInfAndSts>");
  }

  private static String report(
      String file, int count, String total, String status, String payments) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document"
        + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr><MsgId>M-"
        + newKey().substring(20)
        + "</MsgId><CreDtTm>2026-11-27T10:00:00+08:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>"
        + plain(file)
        + "</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><OrgnlNbOfTxs>"
        + count
        + "</OrgnlNbOfTxs><OrgnlCtrlSum>"
        + total
        + "</OrgnlCtrlSum>"
        + status
        + "</OrgnlGrpInfAndSts>"
        + payments
        + "</CstmrPmtStsRpt></Document>";
  }

  /** Money that came back, each line by an entry of its own. */
  public static String camt054(Map<String, String> amounts) {
    var entries = new StringBuilder();
    amounts.forEach(
        (line, amount) ->
            entries
                .append("<Ntry><Amt Ccy=\"CNY\">")
                .append(amount)
                .append(
                    "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls>")
                .append("<Refs><EndToEndId>")
                .append(plain(line))
                .append("</EndToEndId></Refs><Amt Ccy=\"CNY\">")
                .append(amount)
                .append("</Amt><RtrInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>户名不符</AddtlInf></RtrInf>")
                .append("</TxDtls></NtryDtls></Ntry>"));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document"
        + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N-"
        + newKey().substring(20)
        + "</MsgId><CreDtTm>2026-11-27T11:00:00+08:00</CreDtTm></GrpHdr><Ntfctn><Id>1</Id>"
        + entries
        + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
  }

  public static String plain(String id) {
    return id.replace("-", "");
  }
}
