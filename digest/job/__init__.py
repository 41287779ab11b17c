"""Settings and the command line's options in, a Job out: all that a run needs to know."""

from digest.job.job import Job
from digest.job.make import Options, make_job, own_templates, target_of
from digest.job.paths import beside
from digest.job.sources import Source, grammars_of

__all__ = [
    "Job",
    "Options",
    "Source",
    "beside",
    "grammars_of",
    "make_job",
    "own_templates",
    "target_of",
]
