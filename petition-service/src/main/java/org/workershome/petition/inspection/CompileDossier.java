package org.workershome.petition.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.notify.serve.Document;
import org.workershome.kit.notify.serve.Servings;
import org.workershome.kit.paper.Block;
import org.workershome.kit.paper.Paper;
import org.workershome.kit.paper.Press;
import org.workershome.kit.paper.Side;
import org.workershome.kit.privacy.Masking;
import org.workershome.kit.timer.Timers;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Letter;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;

/**
 * The whole of a case on paper: what was said, done, decided, served and due. Persons are masked.
 */
@ApplicationScoped
class CompileDossier {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.ZONE);

  private final Petitions petitions;
  private final DossierTable table;
  private final Letters letters;
  private final Servings servings;
  private final Timers timers;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  CompileDossier(
      Petitions petitions,
      DossierTable table,
      Letters letters,
      Servings servings,
      Timers timers,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.petitions = petitions;
    this.table = table;
    this.letters = letters;
    this.servings = servings;
    this.timers = timers;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * @throws org.workershome.kit.problem.ProblemException 404 for a case that is not the caller's to
   *     see
   */
  @Transactional
  byte[] of(PetitionId id) {
    Petition petition = petitions.find(id);
    DossierTable.Matter matter = table.matter(id.value());
    Instant now = LocalDates.now(clock);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title("信访事项卷宗"));
    blocks.add(new Block.Line(petition.number().value(), Side.MIDDLE));
    blocks.add(new Block.Heading("一、基本情况"));
    blocks.add(about(petition, matter));
    blocks.add(new Block.Heading("二、诉求"));
    blocks.add(new Block.Paragraph(covered(matter.text(), matter)));
    blocks.add(new Block.Heading("三、办理经过"));
    blocks.add(entries(table.timeline(id.value()), false, matter));
    blocks.add(new Block.Heading("四、流转与督办"));
    blocks.add(entries(table.steps(id.value()), true, matter));
    blocks.add(new Block.Heading("五、期限及其计算"));
    timers
        .explain(PetitionTimers.RECORD_TYPE, id.value())
        .items()
        .forEach(timer -> blocks.addAll(DossierBlocks.timer(timer)));
    blocks.add(new Block.Heading("六、文书"));
    List<Letter> papers = letters.of(id);
    blocks.add(DossierBlocks.papers(papers));
    blocks.add(new Block.Heading("七、送达"));
    blocks.add(DossierBlocks.served(servings.of(PetitionTimers.RECORD_TYPE, id.value())));
    blocks.add(new Block.Heading("八、附件目录"));
    blocks.add(DossierBlocks.files(table.files(id.value())));
    blocks.add(new Block.Heading("九、文书全文（已隐去个人信息）"));
    for (Letter letter : papers) {
      blocks.add(new Block.Heading(letter.kind().zh() + " " + letter.number()));
      blocks.add(new Block.Paragraph(letter.maskedText()));
    }
    byte[] pdf =
        Press.shared()
            .print(
                new Paper(
                    "信访事项卷宗 " + petition.number(),
                    petition.number()
                        + "　"
                        + MOMENT.format(now)
                        + " 由 "
                        + callers.get().name()
                        + " 调取",
                    "卷宗副本 · 个人信息已隐去",
                    now,
                    blocks));
    audit.record(
        AuditEntry.of("dossier-compiled", "petition", id)
            .in(petition.union())
            .about(petition.personRef())
            .changed("sha256", null, Document.sha256Of(pdf)));
    return pdf;
  }

  private static Block about(Petition petition, DossierTable.Matter matter) {
    String name = matter.petitioner();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("标题", covered(matter.title(), matter)));
    rows.add(List.of("信访人", name == null ? "（未登记姓名）" : Masking.name(name)));
    rows.add(List.of("人数", Integer.toString(matter.headcount())));
    rows.add(
        List.of("渠道、类别、事由", matter.channel() + "、" + matter.category() + "、" + matter.matter()));
    rows.add(List.of("用人单位", matter.employer()));
    rows.add(List.of("涉及金额", DossierBlocks.said(matter.amount())));
    rows.add(
        List.of("收件工会", DossierBlocks.said(matter.unionName()) + "（" + petition.union() + "）"));
    rows.add(List.of("承办工会", petition.handling().value()));
    rows.add(List.of("收到日期", petition.receivedOn().toString()));
    rows.add(List.of("首办责任人", named(petition.firstHandler())));
    rows.add(List.of("承办人", named(petition.owner())));
    rows.add(List.of("状态", petition.state().name().zh()));
    rows.add(List.of("处理意见", DossierBlocks.said(matter.outcome())));
    rows.add(
        List.of(
            "办结",
            DossierBlocks.said(petition.endedOn())
                + " "
                + covered(DossierBlocks.said(matter.endReason()), matter)));
    return new Block.Table(List.of("项目", "内容"), List.of(1, 4), rows);
  }

  private static Block entries(
      List<DossierTable.Entry> entries, boolean withKind, DossierTable.Matter matter) {
    return new Block.Table(
        List.of("时间", withKind ? "事项" : "代码", "内容"),
        List.of(3, 3, 8),
        entries.stream()
            .map(
                entry ->
                    List.of(
                        MOMENT.format(entry.at()), entry.what(), covered(entry.words(), matter)))
            .toList());
  }

  /** Without the numbers by which somebody could be found, and without the petitioner's name. */
  private static String covered(String words, DossierTable.Matter matter) {
    String name = matter.petitioner();
    String covered = IdentifyingNumbers.covered(words);
    return name == null || name.codePointCount(0, name.length()) < 2
        ? covered
        : covered.replace(name, Masking.name(name));
  }

  private static String named(@Nullable Handler handler) {
    return handler == null ? "—" : handler.name();
  }
}
