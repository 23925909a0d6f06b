"""What one process keeps open while it makes documents: programme, tables, compiled templates.

Read once, used for all.
"""

import hashlib
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from gen.decree import profile_on
from gen.domain.decision import ActivityCount
from gen.domain.errors import ConfigurationError
from gen.domain.workspace import Workspace
from gen.intake import AgencyNames, ProgressFolder
from gen.intake.checks.programme import ProgrammeChecks
from gen.intake.peers import FiguresKept, PeersAtHand
from gen.messages import _
from gen.pipeline.jobs.model import Job
from gen.pipeline.reports.receipts import KnownReports
from gen.pipeline.reports.sources import Figures, OneReport, require_figures
from gen.programme import Programme, load_programme, load_regional
from gen.programme.folders import programme_folder, template_files

if TYPE_CHECKING:
    from gen.rendering import CompiledTemplate


_KEPT = frozenset({"programme", "names", "known_figures", "known_reports"})
"""What does not change with the figures, or tells itself for which it holds."""


class Workshop:
    """Knowledge, figures and templates of a workspace, each loaded when first asked for."""

    def __init__(self, workspace: Workspace, progress: Path | None = None) -> None:
        self.workspace = workspace
        self.data = require_figures(progress)
        self.progress = progress if progress is not None and progress.is_dir() else workspace.progress
        self.named_report = progress if progress is not None and progress.is_file() else None
        self._paths: dict[tuple[str, date], Path] = {}
        self._templates: dict[Path, tuple[CompiledTemplate, str]] = {}

    @cached_property
    def programme(self) -> Programme:
        """The dated knowledge of the workspace."""
        return load_programme(self.workspace.data, self.workspace.programme_id, self.workspace.period)

    @cached_property
    def figures(self) -> Figures:
        """The tables of figures: those of the folder, before them the one report that was named."""
        return OneReport(self.named_report, self.folder) if self.named_report else self.folder

    @cached_property
    def folder(self) -> ProgressFolder:
        """The folder of figures, of the workspace or named: what was handed in, by year and agency."""
        return self.folder_at(self.progress)

    def afresh(self) -> "Workshop":
        """Return one that looks at the figures anew; what was loaded of programme and templates is kept.

        So is what is known of reports whose files are still the same.
        """
        other = Workshop(self.workspace, self.data)
        other.__dict__ |= {name: kept for name, kept in self.__dict__.items() if name in _KEPT}
        other._paths, other._templates = self._paths, self._templates
        return other

    def in_period(self, period: str) -> "Workshop":
        """Return the workshop of another part of the year, itself where it is of that one."""
        if period == self.workspace.period:
            return self
        return Workshop(replace(self.workspace, period=period), self.data)

    def folder_at(self, root: Path) -> ProgressFolder:
        """Return a folder of figures, whose files are the agencies' by id or name."""
        return ProgressFolder(root, self.programme.schema, self.names, self.workspace.period)

    def year_folder(self, year: int) -> Path:
        """Return where the reports of a year lie, or of the period of it that is worked on."""
        return self.progress / str(self.workspace.dated(year))

    @cached_property
    def checks(self) -> ProgrammeChecks:
        """The checks of reports against the programme."""
        peers = PeersAtHand(lambda year: (self.folder.of(year),), self.programme.schema, kept=self.known_figures)
        return ProgrammeChecks(self.programme, peers)

    @cached_property
    def known_figures(self) -> FiguresKept:
        """The figures of peers that were read."""
        return FiguresKept()

    @cached_property
    def known_reports(self) -> KnownReports:
        """The reports that boards have asked for."""
        return {}

    @cached_property
    def names(self) -> AgencyNames:
        """The ids and names by which files are known to be an agency's."""
        return AgencyNames(self.programme.agencies.agencies)

    @cached_property
    def regional(self) -> tuple[ActivityCount, ...]:
        """The regional activities for the optional annex of the midterm evaluation."""
        return load_regional(self.workspace.data, self.workspace.programme_id, self.programme.measures.regional)

    def template_name(self, job: Job) -> str:
        """Return the name of the template a job needs: that of its kind, or of the form asked for."""
        spec = self.programme.kind(job.kind)
        return f"{spec.template}-{job.form}" if job.form and job.form != spec.forms[0] else spec.template

    def template_path(self, name: str, day: date) -> Path:
        """Return the template of that name for the profile in force on the day."""
        if (name, day) not in self._paths:
            self._paths[name, day] = self._find_template(name, day)
        return self._paths[name, day]

    def _find_template(self, name: str, day: date) -> Path:
        folder = self.workspace.templates / profile_on(day).id
        own = programme_folder(self.workspace.data, self.workspace.programme_id).name
        path = template_files(folder, own).get(name)
        if path is None:
            text = _("Không có mẫu “{file}”; hãy dựng mẫu bằng lệnh: gen templates build")
            raise ConfigurationError(text.format(file=folder / f"{name}.docx"))
        return path

    def template(self, name: str, day: date) -> tuple["CompiledTemplate", str]:
        """Return the compiled template and the SHA-256 of its file."""
        path = self.template_path(name, day)
        if path not in self._templates:
            content = path.read_bytes()
            name = _name_in(self.workspace.root, path)
            self._templates[path] = (_compiled(content, name), hashlib.sha256(content).hexdigest())
        return self._templates[path]


def _name_in(workspace: Path, template: Path) -> str:
    """Return what findings call a template: its place in the workspace, so that all workspaces share what is kept."""
    return str(template.relative_to(workspace) if template.is_relative_to(workspace) else template)


def _compiled(content: bytes, name: str) -> "CompiledTemplate":
    from gen.rendering.cache import TemplateCache, default_folder  # a seventh of the start-up: not for every command

    def compile_it() -> "CompiledTemplate":
        from gen.rendering import CompiledTemplate
        from gen.vietnamese import filters

        return CompiledTemplate.compile(content, filters=filters(), name=name)

    return TemplateCache(default_folder()).get(name, content, compile_it)
