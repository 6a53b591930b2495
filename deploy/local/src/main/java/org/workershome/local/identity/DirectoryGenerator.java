package org.workershome.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The register of the demonstration: the unions that have accounts, some below them, and a member
 * for every account. The same input gives the same files. Credit codes are sound and invented.
 */
final class DirectoryGenerator {
  private static final long SEED = 20_261_127;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** Of each union with accounts: label, name and kind of those below it. */
  private static final Map<String, List<Below>> BELOW =
      Map.of(
          "CQ",
          List.of(
              new Below("TRANSIT", "重庆市公共交通控股（集团）有限公司工会", "ENTERPRISE_GROUP"),
              new Below("EDU", "重庆市教育工会委员会", "INDUSTRY_UNION")),
          "CQ.ENERGY",
          List.of(
              new Below("MINE1", "重庆能源第一煤矿工会", "ENTERPRISE"),
              new Below("MINE2", "重庆能源第二煤矿工会", "ENTERPRISE"),
              new Below("MINE3", "重庆能源第三煤矿工会", "ENTERPRISE"),
              new Below("GAS", "重庆能源燃气分公司工会", "ENTERPRISE")),
          "CQ.YUBEI",
          List.of(
              new Below("AIRPORT", "渝北区空港工业园区总工会", "PARK_UNION"),
              new Below("LONGXI", "渝北区龙溪街道总工会", "TOWN_UNION"),
              new Below("COURIER", "渝北区快递行业工会联合会", "INDUSTRY_UNION")),
          "CQ.BEIBEI",
          List.of(
              new Below("CAIJIA", "北碚区蔡家岗街道总工会", "TOWN_UNION"),
              new Below("INSTRUMENT", "北碚区仪器仪表厂工会", "ENTERPRISE")));

  private final List<DemoUnion> unions;
  private final SplittableRandom random = new SplittableRandom(SEED);

  DirectoryGenerator(List<DemoUnion> unions) {
    this.unions = unions;
  }

  private record Below(String label, String name, String kind) {}

  /** Writes the files; arguments are the folder of {@code unions.csv} and the one to write to. */
  public static void main(String[] arguments) throws IOException {
    var generator =
        new DirectoryGenerator(DemoUnion.read(Path.of(arguments[0]).resolve("unions.csv")));
    Path folder = Path.of(arguments[1]);
    Files.writeString(folder.resolve("unions.csv"), generator.unions());
    Files.writeString(folder.resolve("members.csv"), generator.members());
  }

  /** To be asked for once: what it draws is drawn in order. */
  String unions() {
    List<String> lines = new ArrayList<>();
    lines.add("code,name,parent,kind,region,creditCode,validFrom");
    for (DemoUnion union : unions) {
      String region = union.region().isEmpty() ? "500000" : union.region();
      int dot = union.path().lastIndexOf('.');
      lines.add(
          line(
              union.path(),
              union.name(),
              dot < 0 ? "" : union.path().substring(0, dot),
              union.kind(),
              region,
              "1950-05-01"));
      for (Below below : BELOW.getOrDefault(union.path(), List.of())) {
        lines.add(
            line(
                union.path() + "." + below.label(),
                below.name(),
                union.path(),
                below.kind(),
                region,
                String.format(Locale.ROOT, "%d-01-01", 1985 + random.nextInt(30))));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** A member for every account; two accounts of one person are one member. */
  String members() {
    List<String> lines = new ArrayList<>();
    lines.add("personRef,union,identityClass,frontLine,migrant,modelWorker,since");
    for (DemoUnion union : unions) {
      for (Map.Entry<String, String> account : DemoRoles.accounts()) {
        boolean worker = account.getValue().equals("worker");
        lines.add(
            String.join(
                ",",
                DemoPersonRef.of(union.accounts() + "." + account.getKey()),
                union.path(),
                worker ? "INDUSTRIAL_WORKER" : "UNION_STAFF",
                Boolean.toString(worker),
                Boolean.toString(account.getKey().equals("worker2")),
                "false",
                "2015-01-01"));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(
      String code, String name, String parent, String kind, String region, String since) {
    return String.join(",", code, name, parent, kind, region, creditCode(region), since);
  }

  /** Of a union with standing of its own (GB 32100-2015: registrar 8, kind 1). */
  private String creditCode(String region) {
    var digits = new StringBuilder();
    int sum = 0;
    for (int weight : ORGANISATION_WEIGHTS) {
      int digit = random.nextInt(10);
      digits.append(digit);
      sum += digit * weight;
    }
    int check = 11 - sum % 11;
    String organisation = digits + (check == 10 ? "X" : check == 11 ? "0" : "" + check);
    String first = "81" + region + organisation;
    int total = 0;
    int weight = 1;
    for (char letter : first.toCharArray()) {
      total += ALPHABET.indexOf(letter) * weight;
      weight = weight * 3 % ALPHABET.length();
    }
    return first
        + ALPHABET.charAt((ALPHABET.length() - total % ALPHABET.length()) % ALPHABET.length());
  }
}
