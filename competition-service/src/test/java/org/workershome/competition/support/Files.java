package org.workershome.competition.support;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.workershome.kit.bulk.FileFormat;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.testing.KeepsTheContract;
import org.workershome.kit.testing.Tokens;

/** One officer's files of suggestions, in and out, through HTTP. */
public record Files(String account) {
  public static final String IMPORTS = Api.SUGGESTIONS + "/imports";
  public static final String HEADER = "编号,标题,内容,类别,预计年效益,提出日期,提出人身份证号\n";
  public static final String CSV = "text/csv";

  /** A line with everything in order. */
  public static String line(String code, String title, String day, String citizenId) {
    return code + "," + title + ",调整叶片角度，每年节电。,节约能源、原材料,120000," + day + "," + citizenId + "\n";
  }

  /** A sound id number, a different one for each number below a million. */
  public static String citizenId(int person) {
    return CitizenId.ofOld(
        String.format(
            Locale.ROOT,
            "500112%02d%02d%02d%03d",
            50 + person / 100_000,
            1 + person / 10_000 % 10,
            1 + person / 1_000 % 10,
            person % 1_000));
  }

  /** A sheet of one line. */
  public static byte[] workbook(List<?> cells) throws IOException {
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("建议");
      List<String> titles = List.of(HEADER.strip().split(",", -1));
      for (int i = 0; i < titles.size(); i++) {
        sheet.value(0, i, titles.get(i));
        switch (cells.get(i)) {
          case LocalDate day -> {
            sheet.value(1, i, day);
            sheet.style(1, i).format("yyyy-mm-dd").set();
          }
          case Number number -> sheet.value(1, i, number);
          default -> sheet.value(1, i, cells.get(i).toString());
        }
      }
    }
    return out.toByteArray();
  }

  public ValidatableResponse upload(byte[] file, String type) {
    return as().header("Idempotency-Key", Api.newKey())
        .contentType(type)
        .body(file)
        .post(IMPORTS)
        .then();
  }

  /** Uploaded and through its dry run. */
  public JsonPath checked(byte[] file, String type) {
    return ended(upload(file, type).statusCode(201).extract().jsonPath().getString("id"));
  }

  public JsonPath checked(String csv) {
    return checked(csv.getBytes(UTF_8), CSV);
  }

  /** Through its run as well. */
  public JsonPath done(byte[] file, String type) {
    JsonPath checked = checked(file, type);
    run(checked).then().statusCode(202);
    return ended(checked.getString("id"));
  }

  public JsonPath done(String csv) {
    return done(csv.getBytes(UTF_8), CSV);
  }

  public Response run(JsonPath checked) {
    return as().header("Idempotency-Key", Api.newKey())
        .contentType("application/json")
        .body(Map.of("dryRun", checked.getString("dryRun"), "sha256", checked.getString("sha256")))
        .post(IMPORTS + "/" + checked.getString("id") + "/run");
  }

  public JsonPath ended(String id) {
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> get("/" + id).then().statusCode(200).extract().jsonPath(),
            found -> !found.getString("state").matches("CHECKING|RUNNING"));
  }

  /** Below the address of imports. */
  public Response get(String path) {
    return as().get(IMPORTS + path);
  }

  /** The list of suggestions as a file. */
  public Response export(String query) {
    return as().get(Api.SUGGESTIONS + "/export?" + query);
  }

  private RequestSpecification as() {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .filter(new KeepsTheContract())
        .config(
            RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().defaultContentCharset(UTF_8))
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .defaultContentCharset(UTF_8)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(FileFormat.SHEET, ContentType.BINARY)
                        .encodeContentTypeAs(CSV, ContentType.BINARY)));
  }
}
