package org.workershome.petition.inspection;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.notify.serve.ServingView;
import org.workershome.kit.paper.Block;
import org.workershome.kit.timer.TimerStepView;
import org.workershome.kit.timer.TimerView;
import org.workershome.petition.core.Letter;

/** The tables of a dossier. */
final class DossierBlocks {
  private DossierBlocks() {}

  static List<Block> timer(TimerView timer) {
    String state = timer.state() + (timer.late() ? "，超期" : "");
    String head =
        "%s（%s，%s）：%s起算，期限至%s；%s"
            .formatted(
                timer.labelZh(),
                timer.termZh(),
                timer.legalBasis(),
                timer.startedOn(),
                said(timer.dueOn()),
                state);
    List<List<String>> steps =
        timer.steps().stream()
            .map((TimerStepView step) -> List.of(step.date().toString(), step.textZh()))
            .toList();
    return List.of(
        new Block.Paragraph(head), new Block.Table(List.of("日期", "计算"), List.of(1, 3), steps));
  }

  static Block papers(List<Letter> papers) {
    return new Block.Table(
        List.of("文号", "名称", "版本", "签发", "SHA-256"),
        List.of(5, 4, 1, 3, 5),
        papers.stream()
            .map(
                letter ->
                    List.of(
                        letter.number(),
                        letter.kind().zh(),
                        Integer.toString(letter.version()),
                        letter.issuedOn() + " " + letter.issuedBy(),
                        said(letter.sha256())))
            .toList());
  }

  static Block served(List<ServingView> servings) {
    return new Block.Table(
        List.of("文书", "方式", "结果", "送达日期"),
        List.of(5, 2, 2, 2),
        servings.stream()
            .map(
                one ->
                    List.of(
                        one.document(),
                        one.method().name(),
                        one.outcome().name(),
                        one.servedOn().toString()))
            .toList());
  }

  static Block files(List<DossierTable.FileLine> files) {
    return new Block.Table(
        List.of("名称", "类型", "字节", "状态", "SHA-256"),
        List.of(4, 3, 2, 2, 5),
        files.stream()
            .map(
                file ->
                    List.of(
                        IdentifyingNumbers.covered(file.name()),
                        file.type(),
                        Long.toString(file.size()),
                        file.state(),
                        said(file.sha256())))
            .toList());
  }

  static String said(@Nullable Object value) {
    return value == null ? "—" : Objects.toString(value);
  }
}
