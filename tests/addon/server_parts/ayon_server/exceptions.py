class AyonException(Exception):
    status = 500


class BadRequestException(AyonException):
    status = 400


class UnauthorizedException(AyonException):
    status = 401


class ForbiddenException(AyonException):
    status = 403


class NotFoundException(AyonException):
    status = 404
