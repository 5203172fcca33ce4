"""Whole processes side by side: CPU, wall and peak memory, interleaved round by round."""
import os
import statistics
import subprocess
import time


def once(command, keep=None):
    """Runs a command; returns CPU seconds, wall seconds, peak MiB. Its output goes to the file `keep`."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=keep or subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: status {process.returncode}\n{message.decode(errors='replace')[-2000:]}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024


def together(commands, rounds):
    """Runs commands by turns; returns for each name its medians (cpu, wall, memory)."""
    samples = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            sample = once(command)
            if turn:  # the first turn only warms the file cache
                samples[name].append(sample)
    return {name: tuple(statistics.median(column) for column in zip(*rows)) for name, rows in samples.items()}


def peak(command):
    """Peak MiB of a small process, or None without GNU time.

    A child's peak as Python sees it includes Python's own size at the fork: 14 MiB.
    """
    try:
        result = subprocess.run(["/usr/bin/time", "-f", "%M", *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        return int(result.stderr.split()[-1]) / 1024
    except (FileNotFoundError, ValueError, IndexError):
        return None


def instructions(command):
    """Instructions of a process under callgrind, or None where valgrind is absent."""
    try:
        result = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                                capture_output=True, text=True)
    except FileNotFoundError:
        return None
    for line in result.stderr.splitlines():
        if "Collected" in line:
            return int(line.split(":")[-1].replace(",", ""))
    return None
